namespace EcResults.Rules;

internal static class CaptureOfAPart
{
    /// <summary>
    /// One worker of two is half; a whole log, warm-up included, shows 1.1 to 1.2 times what its requests did on the real
    /// submissions, so less than half is neither lag nor a wrong start time.
    /// </summary>
    private const double LeastShare = 0.5;

    /// <summary>Versions before drop events in their channels without a word (DOMAIN section 3).</summary>
    private static readonly Version CountsLosses = new(2, 0, 0);

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR330",
            Name = "capture-of-a-part",
            Law = "From eCapture 2 on, text mode of nginx sees at least half of what the requests did.",
            Reason =
                "eCapture 2 counts what it loses. Where even the whole log has captured and lost less than one event a request, most "
                + "of the traffic went through a process that --pid leaves out. Such an overhead looks nearly free and is nobody's.",
            Cure = "Leave --pid out, or run the server with one worker and name that one, and measure again.",
            Check = submission => submission.Runs.Select(run => Check(submission, run)).OfType<Problem>(),
        };

    /// <summary>Whether a run breaks this law. A log that has seen nothing at all has its own.</summary>
    public static bool Holds(Submission submission, RunEvidence run, SeenCalls seen) =>
        seen is { InWholeLog: > 0 and < LeastShare }
        && submission.Manifest is { Environment: { Server.Name: "nginx" } environment }
        && ReleaseNumber.Of(environment.Ecapture.Version) >= CountsLosses
        && CaptureLogs.CoverLoad(run);

    private static Problem? Check(Submission submission, RunEvidence run) =>
        SeenCalls.Of(submission, run) is { } seen && Holds(submission, run, seen)
            ? new Problem(
                seen.At,
                $"the whole log of run {run.Run.Name} has captured and lost {Shown.Number(Math.Round(seen.InWholeLog * SeenCalls.EventsPerRequest, 2))} events a request; a read and a write are {SeenCalls.EventsPerRequest}, and below {Shown.Number(LeastShare * SeenCalls.EventsPerRequest)} most were not seen",
                "leave --pid out, or run the server with one worker and name that one"
            )
            {
                Related = [new Related(run.Load!.Requests.At, "the requests are counted here")],
            }
            : null;
}
