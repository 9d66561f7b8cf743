namespace EcResults.Evidence;

/// <summary>Lines that are not pidstat's: a stretch of them is one oddity, and a damaged header among them is a problem.</summary>
/// <param name="report">Where they are reported.</param>
internal sealed class PidstatForeign(PidstatCollector report)
{
    private PidstatLine? first;
    private int lines;
    private bool sawDamage;

    /// <summary>Takes a line.</summary>
    /// <returns>True: reading goes on.</returns>
    public bool Take(PidstatLine line)
    {
        if (PidstatTable.IsDamaged(line))
        {
            End();
            if (!sawDamage)
            {
                report.Add(PidstatFindings.BrokenHeader(line.Whole));
            }

            sawDamage = true;
            return true;
        }

        first ??= line;
        lines++;
        return true;
    }

    /// <summary>Ends the stretch.</summary>
    public void End()
    {
        if (first is not null)
        {
            report.AddOddity(PidstatFindings.Foreign(first.Whole, first.From(0).ToString(), lines));
        }

        first = null;
        lines = 0;
    }
}
