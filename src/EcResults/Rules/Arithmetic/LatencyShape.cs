namespace EcResults.Rules;

internal static class LatencyShape
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR209",
            Name = "latency-shape",
            Law = "Percentiles of latency rise to the maximum, and mean, deviation and share are what they allow.",
            Reason =
                "All of them are made of the same requests, so a report in which they contradict each other was not printed by the "
                + "generator. Falling percentiles alone are a warning: wrk prints such reports where requests are pipelined.",
            Cure = "Attach the generator's output unedited; if the load was pipelined, say so in summary.md.",
            Check = submission =>
                [
                    .. LoadReports.Of(submission).SelectMany(Check),
                    .. LatencyAboveMaximum.Check(submission),
                    .. MeanAgainstPercentiles.Check(submission),
                ],
        };

    private static IEnumerable<Problem> Check(LoadReport load)
    {
        foreach (var (before, after) in load.Percentiles.Zip(load.Percentiles.Skip(1)))
        {
            if (after.Percent > before.Percent && after.LatencyUs.High < before.LatencyUs.Low)
            {
                yield return new Problem(
                    after.LatencyUs.At,
                    $"the {MessageFormat.Number(after.Percent)} % latency of {MessageFormat.Words(after.LatencyUs.At)} is below the {MessageFormat.Number(before.Percent)} % latency of {MessageFormat.Words(before.LatencyUs.At)}",
                    "attach the generator's output unedited"
                )
                    .AsWarning()
                    .Beside(before.LatencyUs.At, "the lower percentile stands here");
            }
        }
    }
}
