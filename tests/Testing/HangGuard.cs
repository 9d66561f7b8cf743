namespace EcResults.Testing;

/// <summary>
/// Refuses work that hangs or grows with the square of its input. It counts the processor time of the thread that works,
/// not the time on the clock, so that a busy machine changes nothing. The bound is far above what linear work takes, and far
/// below what a mebibyte costs otherwise; speed itself is measured by benchmarks, not by tests.
/// </summary>
internal static class HangGuard
{
    // What /proc counts in, on every Linux: USER_HZ.
    private const int TicksPerSecond = 100;
    private const int Bound = 60 * TicksPerSecond;

    /// <summary>Does the work and fails where it took more processor time than the bound.</summary>
    /// <param name="what">The input, for the message.</param>
    /// <param name="work">The work, on one thread.</param>
    /// <returns>What the work gave.</returns>
    public static T Watch<T>(string what, Func<T> work)
    {
        var before = Ticks();
        var result = work();
        var ticks = Ticks() - before;
        Assert.True(ticks < Bound, $"{what} took {ticks / TicksPerSecond} s of processor time");
        return result;
    }

    /// <summary>The same for work that gives nothing.</summary>
    public static void Watch(string what, Action work) =>
        Watch(
            what,
            () =>
            {
                work();
                return true;
            }
        );

    /// <summary>What this thread has used, in user mode and in the kernel; see proc_pid_stat(5), fields 14 and 15.</summary>
    private static long Ticks()
    {
        var stat = File.ReadAllText("/proc/thread-self/stat");
        // The name of the thread, the second field, may hold blanks and brackets.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture)
            + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }
}
