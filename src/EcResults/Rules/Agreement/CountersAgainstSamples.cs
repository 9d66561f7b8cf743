namespace EcResults.Rules;

internal static class CountersAgainstSamples
{
    /// <summary>pidstat's samples are rounded and start with the load, the counters a little before it.</summary>
    private const double SlackShare = 0.15;
    private const double SlackPercent = 3;

    /// <summary>The samples may miss a second of the load, in which the process had a core to itself.</summary>
    private const double MissedSecondPercent = 100;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR244",
            Name = "counters-against-samples",
            Law =
                "The CPU time that the kernel counted between both ends of the load is what pidstat sampled, give or take 15 % and one second; user and system time have their shares of it, and the time of waiting is pidstat's %wait; its memory at the end is what pidstat saw; both know the process by one number and one name; the threads of a process ran for as long as the process, which has as many; from file to file no counter falls and no start is earlier; and BPF statistics are on in profile runs only.",
            Reason =
                "Both look at the same processes during the same load. Where they disagree, one of them watched another process, or was recorded in another run. "
                + "Statistics make each probe dearer, which is a warning: some machines have them on at all times.",
            Cure =
                "Attach the counters and the samples of this very run, of the server, of eCapture itself and of the generator.",
            Check = submission =>
                [
                    .. submission.Runs.SelectMany(Check),
                    .. Shares(
                        submission,
                        "the server",
                        run => run.Measures.Kernel?.TargetUserShare,
                        run => run.TargetCpu
                    ),
                    .. Shares(
                        submission,
                        "eCapture",
                        run => run.Measures.Kernel?.EcaptureUserShare,
                        run => run.EcaptureCpu
                    ),
                    .. WaitAgainstCounters.Check(submission),
                    .. CountersInTime.Check(submission),
                    .. TicksAgainstThreads.Check(submission),
                    .. MemoryAgainstCounters.Check(submission),
                    .. CountedProcesses.Check(submission),
                    .. Statistics(submission),
                ],
        };

    private static IEnumerable<Problem> Statistics(Submission submission)
    {
        var runs = submission
            .ComparedRuns.Where(run =>
                run.Run.Mode != Mode.Baseline && run.CountersAfter?.StatisticsEnabled is { Value: 1 }
            )
            .ToList();
        return runs is [{ CountersAfter.StatisticsEnabled: { } on }, ..]
            ?
            [
                new Problem(
                    on.At,
                    $"the kernel kept BPF statistics in {MessageFormat.FirstOf(runs)}, so each probe cost more than without",
                    "measure with kernel.bpf_stats_enabled=0, or mark runs with statistics as profile runs"
                ).AsWarning(),
            ]
            : [];
    }

    private static IEnumerable<Problem> Check(RunEvidence run)
    {
        if (run.Measures.Kernel is not { } kernel)
        {
            return [];
        }

        if (kernel.Fallen is { } fallen)
        {
            return [CountersInTime.FallenCounter(fallen.Before, fallen.After, "before the load")];
        }

        return (
            (Problem?[])
                [
                    Check(run, kernel, kernel.TargetUs, run.TargetCpu, "the server"),
                    Check(run, kernel, kernel.EcaptureUs, run.EcaptureCpu, "eCapture"),
                    Check(run, kernel, kernel.ClientUs, run.ClientCpu, "the generator"),
                ]
        ).OfType<Problem>();
    }

    private static Problem? Check(
        RunEvidence run,
        KernelCounts kernel,
        double? countedUs,
        PidstatReport? report,
        string process
    )
    {
        if (
            // Less than nothing is told of as a counter that fell.
            countedUs is not (>= 0 and var us)
            || report is null
            || LoadWindow.Of(run) is not { Seconds: > 0 } window
            || CpuSamples.Within(report, window) is not { } samples
        )
        {
            return null;
        }

        var counted = us / 1e6 / window.Seconds * 100;
        // Some versions of pidstat print 100 % for more (ECR324).
        var shown = samples.Percents.Max() <= 100 ? Math.Min(counted, 100) : counted;
        var slack =
            (Math.Max(shown, samples.Mean) * SlackShare) + SlackPercent + (MissedSecondPercent / window.Seconds);
        return Math.Abs(shown - samples.Mean) <= slack
            ? null
            : new Problem(
                kernel.At,
                $"the kernel counted {MessageFormat.Number(Math.Round(counted, 1))} % of a core for {process} during the load, and pidstat sampled {MessageFormat.Number(Math.Round(samples.Mean, 1))} %; they may differ by {MessageFormat.Number(Math.Round(slack, 1))}",
                $"attach counters and samples of {process} from this run"
            ).Beside(samples.At, "pidstat's samples start here");
    }

    /// <summary>pidstat reads the same counters, so the share of user time differs by the ends of the load only.</summary>
    private static IEnumerable<Problem> Shares(
        Submission submission,
        string process,
        Func<RunEvidence, double?> counted,
        Func<RunEvidence, PidstatReport?> file
    )
    {
        var runs = submission.Runs.Where(run => Off(run, counted, file) is not null).ToList();
        if (runs is [var first, ..] && Off(first, counted, file) is { } samples)
        {
            yield return new Problem(
                first.Measures.Kernel!.At,
                $"the kernel counted {MessageFormat.Percent(counted(first)!.Value)} of the CPU time of {process} as user time in {MessageFormat.FirstOf(runs)}, and pidstat sampled {MessageFormat.Percent(samples.UserShare!.Value)}",
                $"attach counters and samples of {process} from this run"
            )
                .AsWarning()
                .Beside(samples.At, "pidstat's samples start here");
        }
    }

    private static CpuSamples? Off(
        RunEvidence run,
        Func<RunEvidence, double?> counted,
        Func<RunEvidence, PidstatReport?> file
    ) =>
        counted(run) is { } share
        && file(run) is { } report
        && LoadWindow.Of(run) is { } window
        && CpuSamples.Within(report, window) is { UserShare: { } sampled } samples
        && Math.Abs(share - sampled) > SlackShare
            ? samples
            : null;
}
