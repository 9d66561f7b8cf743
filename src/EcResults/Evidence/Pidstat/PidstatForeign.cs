namespace EcResults.Evidence;

/// <summary>What is not pidstat's: lines between its own, and marks in front of them.</summary>
/// <param name="report">Where it is reported.</param>
internal sealed class PidstatForeign(PidstatReportBuilder report)
{
    private LineWords? first;
    private int lines;
    private bool sawMarks;
    private bool sawDamagedHeader;

    /// <summary>
    /// How many characters people and terminals put in front of a line: quote marks, comment signs, bullets, the echo of
    /// a key. The <c>#</c> of a <c># Time</c> header goes with them, for the word after it says enough.
    /// </summary>
    public static int MarksOf(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var isKey = text[at] == '^' && at + 1 < text.Length && char.IsAsciiLetterUpper(text[at + 1]);
            if (!isKey && text[at] is not ('#' or '*' or '>') && !char.IsWhiteSpace(text[at]))
            {
                break;
            }

            at += isKey ? 2 : 1;
        }

        return at;
    }

    /// <summary>Takes a line of pidstat's; marks in front of its lines are one warning a file.</summary>
    public void TakeMarks(LineWords line)
    {
        var mark = line.Line.Text.AsSpan(0, line.Start).Trim();
        if (!sawMarks && !mark.IsEmpty && !(mark is "#" && line[0] is "Time"))
        {
            sawMarks = true;
            report.AddWarning(PidstatFindings.Decorated(line.Line.Whole));
        }
    }

    /// <summary>Takes a line that is not pidstat's: a stretch of them is one warning, a damaged header among them a problem.</summary>
    public void Take(LineWords line)
    {
        if (!PidstatTable.IsDamaged(line))
        {
            first ??= line;
            lines++;
            return;
        }

        End();
        if (!sawDamagedHeader)
        {
            report.Add(PidstatFindings.BrokenHeader(line.Whole));
        }

        sawDamagedHeader = true;
    }

    /// <summary>Ends the stretch.</summary>
    public void End()
    {
        if (first is not null)
        {
            report.AddWarning(PidstatFindings.Foreign(first.QuoteFrom(0), lines));
        }

        first = null;
        lines = 0;
    }
}
