namespace EcResults.Rules;

/// <summary>
/// The processes that the kernel's counters are of are those that pidstat watched in the same run: in 336 counts of processes
/// measured for this project each of them, by its number and by its name.
/// </summary>
internal static class CountedProcesses
{
    /// <summary>The findings, the first of each run; where pidstat contradicts nothing, the first name that changes.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        List<Problem> apart = [.. submission.Runs.Select(Check).OfType<Problem>()];
        return apart.Count > 0 ? apart : Renamed(submission).Take(1);
    }

    private static Problem? Check(RunEvidence run)
    {
        if (run is not { CountersBefore: { } before, CountersAfter: { } after })
        {
            return null;
        }

        var own = after.Processes.Where(process => process.IsEcapture);
        var generators = KernelCounts.Generators(before, after).FindAll(process => !process.IsEcapture);
        var servers = after.Processes.Where(process => !process.IsEcapture).Except(generators);
        return Unwatched(servers, run.TargetCpu, run.EcaptureCommand?.ProcessId, "the server")
            ?? Unwatched(own, run.EcaptureCpu, null, "eCapture")
            ?? Unwatched(generators, run.ClientCpu, null, "the generator")
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
            || counters
                .Select(one => one.Pid)
                .Intersect([.. rows.Select(row => (long)row.ProcessId), captured ?? -1])
                .Any()
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
            join process in counted on row.ProcessId equals process.Pid
            where !row.Command.Text.Contains(process.Name.Text, StringComparison.OrdinalIgnoreCase)
            select new Problem(
                process.Name.At,
                $"process {process.Pid} is {MessageFormat.Quote(process.Name.Text)} in the counters and {MessageFormat.Quote(row.Command.Text)} in pidstat",
                "attach the files as they were printed"
            )
                .AsWarning()
                .Beside(row.At, "pidstat's row stands here")
        ).FirstOrDefault();

    /// <summary>
    /// A process that started once has one name, also one that pidstat did not watch; a program can give itself another, which
    /// few do.
    /// </summary>
    private static IEnumerable<Problem> Renamed(Submission submission) =>
        submission
            .Runs.SelectMany(run => new[] { run.CountersBefore, run.CountersAfter })
            .SelectMany(file => file?.Processes ?? [])
            .GroupBy(process => new { process.Pid, process.StartTicks.Value })
            .Select(process => Majority.Of([.. process], counters => counters.Name.Text))
            .Where(names => names.Others.Count > 0)
            .Select(names =>
                new Problem(
                    names.Others[0].Name.At,
                    $"process {names.Usual.Pid} is {MessageFormat.Quote(names.Others[0].Name.Text)} here and {MessageFormat.Quote(names.Usual.Name.Text)} in another file, and started once",
                    "attach the files as the kernel printed them"
                )
                    .AsWarning()
                    .Beside(names.Usual.Name.At, "the other name stands here")
            );
}
