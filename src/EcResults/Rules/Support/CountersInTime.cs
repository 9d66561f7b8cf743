namespace EcResults.Rules;

/// <summary>The kernel's counters of one process from file to file: they never fall, and later processes start later.</summary>
internal static class CountersInTime
{
    private const double TicksPerSecond = 100;

    /// <summary>Log and start of the load are cut to seconds, and eCapture says its first words after it was started.</summary>
    private const double SlackSeconds = 10;

    /// <summary>The findings: the first of a kind.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        var runs = submission.Runs.ToList();
        runs.Sort(WorkloadRuns.ByTime);
        // A start that is only a warning hides no counter that is an error.
        return
        [
            .. Falls(runs).DistinctBy(problem => problem.Severity),
            .. runs.Select(Apart).OfType<Problem>().Take(1),
        ];
    }

    private static IEnumerable<Problem> Falls(List<RunEvidence> runs)
    {
        var last = new Dictionary<(long Pid, string Name), (RunEvidence Run, ProcessCounters Process)>();
        foreach (var run in runs)
        {
            foreach (
                var process in new[] { run.CountersBefore, run.CountersAfter }.SelectMany(file => file?.Processes ?? [])
            )
            {
                var key = (process.Pid, process.Name.Text);
                if (
                    last.TryGetValue(key, out var seen)
                    && Fallen(seen.Process, process, seen.Run == run ? "before the load" : $"in {seen.Run.Run.Name}")
                        is { } problem
                )
                {
                    yield return problem;
                }

                last[key] = (run, process);
            }
        }
    }

    private static Problem? Fallen(ProcessCounters before, ProcessCounters after, string where)
    {
        if (after.StartTicks.Value < before.StartTicks.Value)
        {
            return new Problem(
                after.StartTicks.At,
                $"process {after.Pid} started at {MessageFormat.Words(after.StartTicks.At)}, and at {MessageFormat.Words(before.StartTicks.At)} {where}; a later process starts later",
                "attach both files as the kernel printed them"
            )
                // After a restart of the machine its clock starts anew.
                .AsWarning()
                .Beside(before.StartTicks.At, "the earlier file says so here");
        }

        if (after.StartTicks.Value > before.StartTicks.Value)
        {
            return null;
        }

        return new[] { (before.UserTicks, after.UserTicks), (before.SystemTicks, after.SystemTicks) }
            .Concat(before.ThreadNs.Count == after.ThreadNs.Count ? before.ThreadNs.Zip(after.ThreadNs) : [])
            .Where(pair => pair.Item2.Value < pair.Item1.Value)
            .Select(pair => FallenCounter(pair.Item1, pair.Item2, where))
            .FirstOrDefault();
    }

    /// <summary>A counter that is less than it was.</summary>
    public static Problem FallenCounter(Printed before, Printed after, string where) =>
        new Problem(
            after.At,
            $"the counter fell to {MessageFormat.Words(after.At)} from {MessageFormat.Words(before.At)} {where}; a kernel's counter never falls",
            "attach the files as the kernel printed them at the two ends of each run"
        ).Beside(before.At, "the earlier counter stands here");

    /// <summary>eCapture's log and the start of the load are as far apart as the kernel started both processes.</summary>
    private static Problem? Apart(RunEvidence run)
    {
        if (
            run
                is not {
                    CountersBefore: { } before,
                    CountersAfter: { } after,
                    Log.FirstMoment: { Clock.Kind: DateTimeKind.Utc } first
                }
            || before.Processes.FirstOrDefault(process => process.IsEcapture) is not { } ecapture
            || after.Processes.LastOrDefault(process => ProcessNames.IsGenerator(process.Name)) is not { } generator
        )
        {
            return null;
        }

        var counted = (generator.StartTicks.Value - ecapture.StartTicks.Value) / TicksPerSecond;
        var stated = (run.Run.StartedAt.UtcDateTime - first.Clock).TotalSeconds;
        return Math.Abs(counted - stated) <= SlackSeconds
            ? null
            : new Problem(
                ecapture.StartTicks.At,
                $"by the kernel the generator started {MessageFormat.Number(Math.Round(counted))} s after eCapture, by startedAt {MessageFormat.Number(Math.Round(stated))} s after the first line of the log",
                "attach counters and log of one run, and the time at which its load started"
            )
                .AsWarning()
                .Beside(first.At, "the log starts here");
    }
}
