namespace EcResults.Rules;

/// <summary>
/// The time that a process waited for a CPU, in the kernel's counters at both ends of the load and in pidstat's samples, which
/// are made of the same counter.
/// </summary>
internal static class WaitAgainstCounters
{
    /// <summary>Points of %wait; 0.26 at most in 207 pairs measured for this project.</summary>
    private const double SlackPercent = 3;
    private const double SlackShare = 0.1;

    private const double NsPerSecond = 1e9;

    /// <summary>The findings, the first of each run.</summary>
    public static IEnumerable<Problem> Check(Submission submission) => submission.Runs.Select(Check).OfType<Problem>();

    private static Problem? Check(RunEvidence run)
    {
        if (
            run is not { CountersBefore: { } before, CountersAfter: { } after }
            || LoadWindow.Of(run) is not { Seconds: > 0 } window
        )
        {
            return null;
        }

        foreach (var process in after.Processes)
        {
            if (
                process.MainWaitNs is { } end
                && before.Processes.FirstOrDefault(other => other.Pid == process.Pid)?.MainWaitNs is { } start
                && end.Value >= start.Value
                && Sampled(run, process.Pid, window) is { Count: > 0 } samples
                && (end.Value - start.Value) / NsPerSecond / window.Seconds * 100 is var counted
                && samples.Average(sample => sample.Value) is var mean
                && Math.Abs(counted - mean) > SlackPercent + (Math.Max(counted, mean) * SlackShare)
            )
            {
                return new Problem(
                    end.At,
                    $"the kernel counted {MessageFormat.Number(Math.Round(counted, 1))} % of the load that process {process.Pid} waited for a CPU, and pidstat's %wait is {MessageFormat.Number(Math.Round(mean, 1))} on average",
                    "attach counters and samples of this run"
                )
                    .AsWarning()
                    .Beside(samples[0].At, "pidstat's samples start here");
            }
        }

        return null;
    }

    private static List<Printed> Sampled(RunEvidence run, long pid, LoadWindow window) =>
        [
            .. new[] { run.TargetCpu, run.EcaptureCpu }
                .OfType<PidstatReport>()
                .SelectMany(report => report.Samples)
                .Where(window.HoldsSample)
                .SelectMany(sample => sample.Rows)
                .Where(row => row.ProcessId == pid)
                .Select(row => row.WaitPercent)
                .OfType<Printed>(),
        ];
}
