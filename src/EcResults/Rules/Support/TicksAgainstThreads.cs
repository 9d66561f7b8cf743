namespace EcResults.Rules;

/// <summary>
/// The CPU time of a process stands twice in a file of counters: in ticks in its <c>stat</c>, and in nanoseconds in the
/// <c>schedstat</c> of each of its threads. The kernel makes the first of the second: in 414 counts of processes measured for this
/// project the threads have 0.0 to 1.9 ticks more, as user and system time are cut to whole ticks.
/// </summary>
internal static class TicksAgainstThreads
{
    private const double NsPerTick = 1e7;

    /// <summary>One file is read after the other, and meanwhile the threads run on.</summary>
    private const double SlackTicks = 10;

    /// <summary>Some kernels measure ticks and nanoseconds apart from each other.</summary>
    private const double SlackShare = 0.02;

    /// <summary>The findings of both kinds: the first, which names how many there are.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        var processes = submission
            .Runs.SelectMany(run => new[] { run.CountersBefore, run.CountersAfter })
            .SelectMany(file => file?.Processes ?? [])
            .ToList();
        // Threads that end or begin while the files are read make fewer of them, never more.
        if (
            processes.Find(process => process.ThreadNs.Count > process.Threads?.Value) is
            { ThreadNs: [.., var beyond], Threads: { } threads } crowded
        )
        {
            yield return new Problem(
                beyond.At,
                $"{MessageFormat.Number(crowded.ThreadNs.Count)} threads of process {crowded.Pid}, {MessageFormat.Quote(crowded.Name.Text)}, have a schedstat, and by its stat it has {MessageFormat.Number(threads.Value)}",
                "attach the files as the kernel printed them"
            )
                .AsWarning()
                .Beside(threads.At, "the process has its number of threads here");
        }

        var apart = processes.FindAll(IsApart);
        if (apart is [{ ThreadNs: [var thread, ..] } first, ..])
        {
            yield return new Problem(
                thread.At,
                $"the threads of process {first.Pid}, {MessageFormat.Quote(first.Name.Text)}, ran for {Seconds(Threads(first))} s by their schedstat, and the process for {Seconds(first.Ticks)} s by its stat{(apart.Count > 1 ? $"; {apart.Count} counts of these files differ so" : "")}",
                "attach the files as the kernel printed them; where threads of the process ended before, say so in summary.md"
            )
                .AsWarning()
                .Beside(first.UserTicks.At, "the process has its ticks here");
        }
    }

    /// <summary>
    /// Threads that ended leave their time to the ticks, so those that are left out make less of it, but never more; of a
    /// process that ended only its first thread is left.
    /// </summary>
    private static bool IsApart(ProcessCounters process) =>
        process.ThreadNs.Count > 0
        && Threads(process) - process.Ticks is var more
        && SlackTicks + (process.Ticks * SlackShare) is var slack
        && (more > slack || (more < -slack && HasAllThreads(process)));

    private static bool HasAllThreads(ProcessCounters process) =>
        process.Threads?.Value == process.ThreadNs.Count && process.RssPages is not { Value: 0 };

    private static double Threads(ProcessCounters process) => process.ThreadNs.Sum(ns => ns.Value) / NsPerTick;

    private static string Seconds(double ticks) => MessageFormat.Number(Math.Round(ticks / 100, 2));
}
