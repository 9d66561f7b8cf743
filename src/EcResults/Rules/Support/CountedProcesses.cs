namespace EcResults.Rules;

/// <summary>
/// The processes that the kernel's counters are of are those that pidstat watched in the same run: in 336 counts of processes
/// measured for this project each of them, by its number and by its name.
/// </summary>
internal static class CountedProcesses
{
    /// <summary>The findings, the first of each run.</summary>
    public static IEnumerable<Problem> Check(Submission submission) => submission.Runs.Select(Check).OfType<Problem>();

    private static Problem? Check(RunEvidence run)
    {
        if (run is not { CountersBefore: { } before, CountersAfter: { } after })
        {
            return null;
        }

        var own = after.Processes.Where(process => process.IsEcapture);
        // The generator starts with the load.
        var others = after
            .Processes.Where(process => !process.IsEcapture)
            .ToLookup(process => before.Processes.Any(other => other.Pid == process.Pid));
        return Unwatched(others[true], run.TargetCpu, run.EcaptureCommand?.ProcessId, "the server")
            ?? Unwatched(own, run.EcaptureCpu, null, "eCapture")
            ?? Unwatched(others[false], run.ClientCpu, null, "the generator")
            ?? OtherName(run, [.. before.Processes, .. after.Processes]);
    }

    /// <summary>One process that both know is enough: of a master and its workers each may show others.</summary>
    private static Problem? Unwatched(
        IEnumerable<ProcessCounters> counted,
        PidstatReport? report,
        long? captured,
        string process
    )
    {
        if (
            report is not { Processes: [var watched, ..] rows }
            || counted.ToList() is not [var first, ..] counters
            || counters.Exists(one => one.Pid == captured || rows.Any(row => row.ProcessId == one.Pid))
        )
        {
            return null;
        }

        return new Problem(
            first.Name.At,
            $"the counters of {process} are of process {first.Pid}, {MessageFormat.Quote(first.Name.Text)}, and pidstat watched process {watched.ProcessId}",
            $"attach counters and samples of {process} from this run"
        )
            .AsWarning()
            .Beside(watched.At, "pidstat's rows start here");
    }

    /// <summary>Both print the name that the kernel keeps; with -l pidstat prints the command line, which holds it.</summary>
    private static Problem? OtherName(RunEvidence run, IReadOnlyList<ProcessCounters> counted) =>
        (
            from row in run.PidstatReports.SelectMany(report => report.Processes)
            from process in counted
            where
                process.Pid == row.ProcessId
                && !row.Command.Text.Contains(process.Name.Text, StringComparison.OrdinalIgnoreCase)
            select new Problem(
                process.Name.At,
                $"process {process.Pid} is {MessageFormat.Quote(process.Name.Text)} in the counters and {MessageFormat.Quote(row.Command.Text)} in pidstat",
                "attach the files as they were printed"
            )
                .AsWarning()
                .Beside(row.At, "pidstat's row stands here")
        ).FirstOrDefault();
}
