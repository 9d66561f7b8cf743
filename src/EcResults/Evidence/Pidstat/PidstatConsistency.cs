namespace EcResults.Evidence;

/// <summary>
/// What the columns of a row say about each other. %CPU is the sum of %usr, %system and %guest in every release, with two
/// exceptions: some cap it at exactly 100.00, a lower bound that its value gives away, and option -I divides it (and it
/// alone) by the number of processors, which is refused because the file does not tell the unit. RSS is never more than
/// VSZ, of which it is the part in memory. %MEM is RSS as a share of the machine's memory, so each row bounds that
/// memory, and all rows of a file speak of the same one.
/// </summary>
internal sealed class PidstatConsistency
{
    private const double All = 100;

    // pidstat adds before it rounds, and reads the clock ticks of the sum and of its parts one after the other.
    private const double Slack = 0.011;

    private bool sumWasWrong;
    private bool memoryWasWrong;
    private double leastMemory;
    private double mostMemory = double.PositiveInfinity;
    private PidstatRowDraft? least;
    private PidstatRowDraft? most;

    /// <summary>The contradictions in a row; each kind is reported once a file.</summary>
    public IEnumerable<Problem> Check(PidstatRowDraft row)
    {
        if (!sumWasWrong && Sum(row) is { } sum)
        {
            sumWasWrong = true;
            yield return sum;
        }

        if (!memoryWasWrong && Sizes(row) is { } memory)
        {
            memoryWasWrong = true;
            yield return memory;
        }
    }

    private static Problem? Sum(PidstatRowDraft row)
    {
        if (
            row[PidstatColumn.User] is not { } user
            || row[PidstatColumn.System] is not { } system
            || row[PidstatColumn.Cpu] is not { } cpu
        )
        {
            return null;
        }

        var guest = row[PidstatColumn.Guest];
        var sum = user.Value + system.Value + (guest?.Value ?? 0);
        var slack = user.HalfStep + system.HalfStep + (guest?.HalfStep ?? 0) + cpu.HalfStep + Slack;
        var isCapped = cpu.Value is 100 && sum > 100;
        return isCapped || Math.Abs(sum - cpu.Value) <= slack ? null : PidstatFindings.NotTheSum(cpu, sum);
    }

    private Problem? Sizes(PidstatRowDraft row)
    {
        if (row[PidstatColumn.Rss] is not { Value: > 0 } rss)
        {
            return null;
        }

        if (row[PidstatColumn.Virtual] is { Value: > 0 } size && rss.Low > size.High)
        {
            return PidstatFindings.MoreThanVirtual(rss, size);
        }

        return row[PidstatColumn.Memory] is { } share ? Share(row, rss, share) : null;
    }

    private Problem? Share(PidstatRowDraft row, Printed rss, Printed share)
    {
        var from = rss.Low * All / share.High;
        var to = share.Low > 0 ? rss.High * All / share.Low : double.PositiveInfinity;
        if (from > mostMemory || to < leastMemory)
        {
            return PidstatFindings.OtherMemory(share, rss, (from > mostMemory ? most : least)!);
        }

        if (from > leastMemory)
        {
            (leastMemory, least) = (from, row);
        }

        if (to < mostMemory)
        {
            (mostMemory, most) = (to, row);
        }

        return null;
    }
}
