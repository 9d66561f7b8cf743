namespace EcResults.Rules;

internal static class PercentileOrder
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR209",
            Name = "percentile-order",
            Severity = Severity.Warning,
            Law = "Latency percentiles rise.",
            Reason =
                "A higher percentile is never below a lower one, except where requests are pipelined: wrk then prints such "
                + "reports. Without pipelining the lines were swapped or edited.",
            Cure = "Attach the generator's output unedited; if the load was pipelined, say so in summary.md.",
            Check = submission => LoadReports.Of(submission).SelectMany(Check),
        };

    private static IEnumerable<Problem> Check(LoadReport load)
    {
        foreach (var (before, after) in load.Percentiles.Zip(load.Percentiles.Skip(1)))
        {
            if (after.Percent > before.Percent && after.LatencyUs.High < before.LatencyUs.Low)
            {
                yield return new Problem(
                    after.LatencyUs.At,
                    $"the {Shown.Number(after.Percent)} % latency of {Shown.Words(after.LatencyUs.At)} is below the {Shown.Number(before.Percent)} % latency of {Shown.Words(before.LatencyUs.At)}",
                    "attach the generator's output unedited"
                )
                {
                    Related = [new Related(before.LatencyUs.At, "the lower percentile stands here")],
                };
            }
        }
    }
}
