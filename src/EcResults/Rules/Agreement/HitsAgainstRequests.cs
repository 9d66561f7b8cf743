namespace EcResults.Rules;

internal static class HitsAgainstRequests
{
    /// <summary>Handshakes and the requests that the generator did not wait for make some hits more, a late start some less.</summary>
    private const double SlackShare = 0.1;

    /// <summary>What a generator on the probed library adds: entry and return of one SSL_write and one SSL_read.</summary>
    private const int ClientTraps = 4;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR245",
            Name = "hits-against-requests",
            Severity = Severity.Warning,
            BestGrade = Grade.C,
            Law =
                "In a profile run of text mode a request traps twice for each call of SSL_read and SSL_write that the server makes for it.",
            Reason =
                "The kernel counts every trap, so traps ÷ requests is exact: nginx makes six for a small answer over a kept connection. Fewer mean "
                + "that eCapture probed a library or a worker that served only a part of the load; more, that others were probed too.",
            Cure =
                "Check that the probed libssl is the one that the server maps, that one worker serves all requests, and what else maps that file; then measure again.",
            Check = submission => submission.Runs.Select(run => Check(submission, run)).OfType<Problem>(),
        };

    private static Problem? Check(Submission submission, RunEvidence run)
    {
        if (
            submission.Manifest is not { } manifest
            || run.Measures is not { Kernel: { Hits: { } hits } kernel, Requests: > 0 and var requests }
            || manifest.WorkloadOf(run.Run) is not { } workload
            || ProbeHits.Of(workload, run.Run.Mode, manifest.Environment.Server) is not { } expected
        )
        {
            return null;
        }

        var least = expected.Traps * (1 - SlackShare);
        var most = (expected.Traps + (submission.Facts.ClientProbed == false ? 0 : ClientTraps)) * (1 + SlackShare);
        // A connection that is opened makes hits of its own, and each has a request under way when the load ends.
        var edge = 2.0 * expected.Traps * workload.Connections / requests;
        var found = hits / requests;
        return found >= least - edge && found <= most + edge
            ? null
            : new Problem(
                kernel.At,
                $"{MessageFormat.Number(Math.Round(found, 2))} traps a request in run {MessageFormat.Quote(run.Run.Name)}; this server makes {expected.Traps}",
                "check which libssl and which worker eCapture probes, then measure again"
            ).Beside(run.Load!.Requests.At, "the requests stand here");
    }
}
