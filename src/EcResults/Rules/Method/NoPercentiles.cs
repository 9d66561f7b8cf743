namespace EcResults.Rules;

internal static class NoPercentiles
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR323",
            Name = "no-percentiles",
            Severity = Severity.Warning,
            BestGrade = Grade.C,
            Law = "The load generator prints percentiles of latency.",
            Reason =
                "The methodology asks for p50 and p99, and the mean hides what a capture does to the slowest requests. wrk prints "
                + "percentiles with --latency only; the methodology's own commands lack it.",
            Cure = "Measure with wrk --latency.",
            Check = submission => WorkloadRuns.Of(submission).Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(WorkloadRuns workload)
    {
        var runs = workload.Runs.Where(run => run.Load is { Percentiles.Count: 0 }).ToList();
        return runs is not [var first, ..]
            ? null
            : new Problem(
                first.Load!.LatencyUs.Mean?.At ?? first.Load.Requests.At,
                $"{MessageFormat.FirstOf(runs)} of {workload.Name} {(runs.Count == 1 ? "has" : "have")} no percentiles of latency, only the mean",
                "measure with --latency"
            );
    }
}
