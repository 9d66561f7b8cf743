namespace EcResults.Rules;

internal static class LoadErrors
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR307",
            Name = "load-errors",
            Law = "At most one request in a hundred fails.",
            Reason =
                "Requests per second count what was answered, errors as well. A refused connection, a timeout or an error page "
                + "costs the server something else than a page, so a rate with failed requests in it says nothing about either.",
            Cure = "Mend server, URL or limits (open files, worker connections), lower the load, and measure again.",
            Check = submission => submission.Runs.Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(RunEvidence run) =>
        run.Load is { } load && FailedRequests.Of(load) is { Share: > FailedRequests.MostShare } failed
            ? new Problem(
                failed.At,
                $"{failed.Words}; at most {Percent.Of(FailedRequests.MostShare)} may",
                "mend server, URL or limits, and measure again"
            )
            {
                Related = [new Related(load.Requests.At, "all requests are counted here")],
            }
            : null;
}
