namespace EcResults.Evidence;

/// <summary>
/// %MEM is RSS as a share of the machine's memory, so each row says between what that memory lies, and all rows of a file
/// say so of the same one. RSS is never more than VSZ, of which it is the part in memory.
/// </summary>
internal sealed class PidstatMemory
{
    private const double All = 100;

    private PidstatRow? least;
    private PidstatRow? most;
    private double low;
    private double high = double.PositiveInfinity;
    private bool isWrong;

    /// <summary>The first contradiction of a file, or null.</summary>
    public Problem? Contradiction(PidstatRow row)
    {
        if (isWrong || row is not { RssKib: { Value: > 0 } rss })
        {
            return null;
        }

        var problem =
            row.VirtualKib is { Value: > 0 } size && rss.Low > size.High
                ? PidstatFindings.MoreThanVirtual(rss, size)
                : Share(row, rss);
        isWrong = problem is not null;
        return problem;
    }

    private Problem? Share(PidstatRow row, Printed rss)
    {
        if (row.MemoryPercent is not { } share)
        {
            return null;
        }

        var (from, to) = (
            rss.Low * All / share.High,
            share.Low > 0 ? rss.High * All / share.Low : double.PositiveInfinity
        );
        if (from > high || to < low)
        {
            return PidstatFindings.OtherMemory(share, rss, (from > high ? most : least)!);
        }

        if (from > low)
        {
            (low, least) = (from, row);
        }

        if (to < high)
        {
            (high, most) = (to, row);
        }

        return null;
    }
}
