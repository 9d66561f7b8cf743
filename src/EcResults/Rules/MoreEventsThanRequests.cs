namespace EcResults.Rules;

internal static class MoreEventsThanRequests
{
    /// <summary>
    /// Text mode shows two events for a small answer, and warm-up and shutdown stand outside of the load window; twice as many
    /// are no lag. A large answer takes a write for each TLS record.
    /// </summary>
    private const double MostShare = 2;

    /// <summary>The largest answer that nginx sends in one write, one TLS record.</summary>
    private const long OneRecordBytes = 16 * 1024;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR220",
            Name = "more-events-than-requests",
            Severity = Severity.Warning,
            Law =
                "In text mode with small answers, events captured and lost under load are not twice what the requests can make.",
            Reason =
                "A request is read once and answered once. Where much more was captured, another load ran, the client was "
                + "captured as well, or the counts were changed.",
            Cure =
                "Measure with no other load on the server, and with a generator on another libssl or --pid of the server.",
            Check = submission =>
                submission
                    .Runs.Where(run => IsSmall(submission, run))
                    .Select(run => SeenCalls.Of(submission, run))
                    .OfType<SeenCalls>()
                    .Where(seen => seen.UnderLoad > MostShare)
                    .Select(seen => new Problem(
                        seen.At,
                        $"captured and lost events are {Percent.Of(seen.UnderLoad)} of two for each of the {Shown.Number(seen.Run.Load!.Requests.Value)} requests of run {seen.Run.Run.Name}; at most {Percent.Of(MostShare)} are expected",
                        "check that no other load ran and that the client was not captured as well"
                    )
                    {
                        Related = [new Related(seen.Run.Load!.Requests.At, "the requests are counted here")],
                    }),
        };

    private static bool IsSmall(Submission submission, RunEvidence run) =>
        submission.Manifest?.Workloads.FirstOrDefault(workload => workload.Name == run.Run.Workload)
            is { ResponseBytes: <= OneRecordBytes, KeepAlive: true };
}
