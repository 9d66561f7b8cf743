namespace EcResults.Rules;

/// <summary>Modes that are faster than their baseline.</summary>
internal static class FasterWithEcapture
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) => WorkloadRuns.Of(submission).SelectMany(Check);

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
                    $"{mode.Word()} mode of {workload.Name} makes {MessageFormat.Number(Math.Round(rate))} requests per second, {MessageFormat.Percent((rate / baseline) - 1)} more than the baseline's {MessageFormat.Number(Math.Round(baseline))}; equal runs differ by up to {MessageFormat.Percent(workload.NoiseShare)}",
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
