namespace EcResults.Evidence;

/// <summary>
/// %CPU is the sum of %usr, %system and %guest in every release, with two exceptions: some cap it at exactly 100.00, and
/// option -I divides it (and it alone) by the number of processors. The first is a lower bound and known by its value; the
/// second makes a figure whose unit cannot be told from the file, so it is refused.
/// </summary>
internal static class PidstatSum
{
    // pidstat adds before it rounds, and reads the clock ticks of the sum and of its parts one after the other.
    private const double Slack = 0.011;

    /// <summary>The contradiction in a row, or null.</summary>
    public static Problem? Contradiction(PidstatRow row)
    {
        if (row is not { UserPercent: { } user, SystemPercent: { } system, CpuPercent: { } cpu })
        {
            return null;
        }

        var sum = user.Value + system.Value + (row.GuestPercent?.Value ?? 0);
        var slack = user.HalfStep + system.HalfStep + (row.GuestPercent?.HalfStep ?? 0) + cpu.HalfStep + Slack;
        var isCapped = cpu.Value is 100 && sum > 100;
        return isCapped || Math.Abs(sum - cpu.Value) <= slack ? null : PidstatFindings.NotTheSum(cpu, sum);
    }
}
