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
                "The CPU time that the kernel counted between both ends of the load is what pidstat sampled, give or take 15 % and one second; no counter falls; and BPF statistics are on in profile runs only.",
            Reason =
                "Both look at the same processes during the same load. Where they disagree, one of them watched another process, or was recorded in another run. "
                + "Statistics make each probe dearer, which is a warning: some machines have them on at all times.",
            Cure =
                "Attach the counters and the samples of this very run, of the server, of eCapture itself and of the generator.",
            Check = submission => submission.Runs.SelectMany(Check).Concat(Statistics(submission)),
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
                )
                {
                    Severity = Severity.Warning,
                },
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
            return
            [
                new Problem(
                    fallen.After.At,
                    $"the counter fell to {MessageFormat.Words(fallen.After.At)} from {MessageFormat.Words(fallen.Before.At)} before the load; a kernel's counter never falls",
                    "attach both files as the kernel printed them at the two ends of this run"
                )
                {
                    Related = [new Related(fallen.Before.At, "the counter before the load stands here")],
                },
            ];
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
            countedUs is not { } us
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
            )
            {
                Related = [new Related(samples.At, "pidstat's samples start here")],
            };
    }
}
