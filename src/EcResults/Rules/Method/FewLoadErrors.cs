namespace EcResults.Rules;

internal static class FewLoadErrors
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR329",
            Name = "few-load-errors",
            Severity = Severity.Warning,
            BestGrade = Grade.B,
            Law = "No request fails.",
            Reason =
                "A few failed requests do not bend the figures by much, yet they show a server or a generator at its limits, "
                + "and latency percentiles leave them out.",
            Cure = "Mend what fails, or say in summary.md why it does not matter.",
            Check = submission => WorkloadRuns.Of(submission).SelectMany(Check),
        };

    private static IEnumerable<Problem> Check(WorkloadRuns workload)
    {
        foreach (var mode in ModeNames.All)
        {
            var runs = workload
                .In(mode)
                .Where(run => run.Load is { } load && FailedRequests.Of(load) is { Share: <= FailedRequests.MostShare })
                .ToList();
            if (runs is [var first, ..] && FailedRequests.Of(first.Load!) is { } failed)
            {
                yield return new Problem(
                    failed.At,
                    $"{failed.Words}, in {Shown.FirstOf(runs)}",
                    "mend what fails, or say in summary.md why it does not matter"
                );
            }
        }
    }
}
