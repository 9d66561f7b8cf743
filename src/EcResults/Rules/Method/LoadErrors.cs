namespace EcResults.Rules;

internal static class LoadErrors
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR307",
            Name = "load-errors",
            BestGrade = Grade.B,
            Law = "No request fails; more than one in a hundred is an error, fewer are a warning.",
            Reason =
                "Requests per second count what was answered, errors as well. A refused connection, a timeout or an error page "
                + "costs the server something else than a page, so a rate with many failed requests in it says nothing about either. "
                + "A few do not bend the figures by much, yet they show a server or a generator at its limits.",
            Cure =
                "Mend server, URL or limits (open files, worker connections), lower the load, and measure again. Where only a few "
                + "failed, saying in summary.md why it does not matter is enough.",
            Check = submission =>
                [.. submission.Runs.Select(Many).OfType<Problem>(), .. WorkloadRuns.Of(submission).SelectMany(Few)],
        };

    private static Problem? Many(RunEvidence run) =>
        run.Load is { } load && FailedRequests.Of(load) is { Share: > FailedRequests.MostShare } failed
            ? new Problem(
                failed.At,
                $"{failed.Words}; at most {MessageFormat.Percent(FailedRequests.MostShare)} may",
                "mend server, URL or limits, and measure again"
            ).Beside(load.Requests.At, "all requests are counted here")
            : null;

    /// <summary>One finding for all runs of a mode that have a few.</summary>
    private static IEnumerable<Problem> Few(WorkloadRuns workload)
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
                    $"{failed.Words}, in {MessageFormat.FirstOf(runs)}",
                    "mend what fails, or say in summary.md why it does not matter"
                ).AsWarning();
            }
        }
    }
}
