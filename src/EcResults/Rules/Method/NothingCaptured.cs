namespace EcResults.Rules;

internal static class NothingCaptured
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR309",
            Name = "nothing-captured",
            Law = "A capture under load captures something, and goes on for as long as requests are answered.",
            Reason =
                "eCapture that watches the wrong library or process costs little and captures nothing: Python's ssl, a static "
                + "OpenSSL, Go, kTLS, a container's own libssl, the nginx master instead of a worker. No capture, no overhead figure. "
                + "Versions up to 0.8.12 stop handling events for good when a channel is full, and say so in one line.",
            Cure =
                "Find which libssl the server maps (grep libssl /proc/PID/maps), give it with --libssl, leave --pid out or name the "
                + "worker that answers, and measure again.",
            Check = submission =>
                submission
                    .Runs.Select(run => Check(submission, run) ?? EndedEarly.Check(submission, run))
                    .OfType<Problem>(),
        };

    /// <summary>Whether a run breaks this law.</summary>
    public static bool Holds(Submission submission, RunEvidence run) =>
        run is { Log: { } log, Load.Requests.Value: > 0 }
        && CaptureLogs.ShowEvents(submission, run)
        && CaptureLogs.CoverLoad(run)
        // Lines that were removed without being counted may be events of a shape that nobody knows.
        && log.Seconds.All(second => second.Lines == 0)
        && log.FirstEventLine is null;

    private static Problem? Check(Submission submission, RunEvidence run) =>
        Holds(submission, run)
            ? new Problem(
                run.Log!.Ready!.At,
                $"the log of run {run.Run.Name} shows no event and no loss from ready to its end, while {MessageFormat.Words(run.Load!.Requests.At)} requests were answered; no capture, no overhead figure",
                "probe the libssl that the server maps, without --pid or with the worker's, and measure again"
            ).Beside(run.Load.Requests.At, "the requests are counted here")
            : null;
}
