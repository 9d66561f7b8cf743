namespace EcResults.Rules;

internal static class FasterWithEcapture
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR328",
            Name = "faster-with-ecapture",
            Severity = Severity.Warning,
            Law = "No mode is faster than its baseline by more than equal runs differ.",
            Reason =
                "Probes only add work. A mode that answers more requests than the baseline was measured under other conditions: "
                + "another load, a machine that warmed up or was busy before, outputs that are mixed up.",
            Cure =
                "Check which output belongs to which mode, interleave the runs and measure again; or explain it in summary.md.",
            Check = submission => WorkloadRuns.Of(submission).SelectMany(Check),
        };

    private static IEnumerable<Problem> Check(WorkloadRuns workload)
    {
        // At a fixed rate the rate does not depend on eCapture.
        if (workload.Workload.Generator != LoadGenerator.Wrk || workload.MedianRate(Mode.Baseline) is not { } baseline)
        {
            yield break;
        }

        foreach (var mode in workload.Captures)
        {
            if (workload.MedianRate(mode) is { } rate && rate > baseline * (1 + workload.NoiseShare))
            {
                yield return new Problem(
                    FirstOf(workload, mode).Load!.RequestsPerSecond.At,
                    $"{mode.Word()} mode of {workload.Name} makes {Shown.Number(Math.Round(rate))} requests per second, {Percent.Of((rate / baseline) - 1)} more than the baseline's {Shown.Number(Math.Round(baseline))}; equal runs differ by up to {Percent.Of(workload.NoiseShare)}",
                    "check which output belongs to which mode, or explain it in summary.md"
                )
                {
                    Related =
                    [
                        new Related(
                            FirstOf(workload, Mode.Baseline).Load!.RequestsPerSecond.At,
                            "the first baseline stands here"
                        ),
                    ],
                };
            }
        }
    }

    private static RunEvidence FirstOf(WorkloadRuns workload, Mode mode) =>
        workload.In(mode).First(run => WorkloadRuns.RateOf(run) is not null);
}
