namespace EcResults.Rules;

internal static class CaptureIncomplete
{
    /// <summary>
    /// One worker of two sees half, and up to 0.6 with the warm-up, since a whole log shows 1.1 to 1.2 times what its requests
    /// did on the real submissions. So the bound lies above that, and one worker of two is always below it.
    /// </summary>
    private const double LeastOfWholeLog = 0.65;

    /// <summary>Versions before drop events in their channels without a word.</summary>
    private static readonly Version CountsLosses = new(2, 0, 0);

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR310",
            Name = "capture-completeness",
            Severity = Severity.Warning,
            Law =
                "Captured and lost events are those of the requests: in text mode a read and a write each, from eCapture 2.4.2 on in keylog mode an SSL_write each, in pcap mode on lo four packets and an SSL_write each, and more for a new connection; less than 65 % in a whole log is an error.",
            Reason =
                "What is neither captured nor counted as lost was not seen: another worker answered it, --pid named another "
                + "process, or eCapture dropped it without a word, as versions before 2 do. The overhead is then that of a part of the "
                + "traffic. Where much more was captured, another load ran or the client was captured as well.",
            Cure =
                "Measure a server with one worker or leave --pid out, start the load after the ready line and stop eCapture some "
                + "seconds after its end, with no other load on the server; if eCapture drops silently, say so in summary.md.",
            Check = submission =>
                [
                    .. submission
                        .Runs.Select(run => SeenEvents.Of(submission, run))
                        .OfType<SeenEvents>()
                        .Select(seen => Part(submission, seen) ?? TooMany(seen))
                        .OfType<Problem>(),
                    .. WorkloadRuns.Of(submission).SelectMany(workload => TooFew(submission, workload)),
                ],
        };

    private static Problem? Part(Submission submission, SeenEvents seen) =>
        IsPart(submission, seen)
            ? Problem(
                seen,
                $"the whole log of run {seen.Run.Run.Name} has captured and lost {Events(seen, seen.InWholeLog)} events a request, where {Events(seen, 1)} are expected ({seen.Expected.Words}); below {Events(seen, LeastOfWholeLog)} most were not seen",
                "leave --pid out, or run the server with one worker and name that one"
            ) with
            {
                Severity = Severity.Error,
            }
            : null;

    private static Problem? TooMany(SeenEvents seen) =>
        seen.IsTooMuch
            ? Problem(
                seen,
                $"captured and lost events are {MessageFormat.Percent(seen.UnderLoad)} of {Events(seen, 1)} for each of the {MessageFormat.Number(seen.Run.Load!.Requests.Value)} requests of run {seen.Run.Run.Name}; at most {MessageFormat.Percent(seen.Expected.MostUnderLoad!.Value)} are expected",
                "check that no other load ran, that the client was not captured as well, and that keepAlive is stated as it was"
            )
            : null;

    /// <summary>One finding a workload and mode, at its worst run that has no error already.</summary>
    private static IEnumerable<Problem> TooFew(Submission submission, WorkloadRuns workload) =>
        workload
            .Runs.Select(run => SeenEvents.Of(submission, run))
            .OfType<SeenEvents>()
            .Where(seen => IsTooFew(seen))
            .Where(seen => !IsPart(submission, seen) && !NothingCaptured.Holds(submission, seen.Run))
            .GroupBy(seen => seen.Run.Run.Mode)
            .Select(group => group.MinBy(seen => seen.UnderLoad)!)
            .Select(worst =>
                worst.UnderLoad < worst.Expected.LeastUnderLoad
                    ? Problem(
                        worst,
                        $"run {worst.Run.Run.Name} of {workload.Name} captured and lost {Events(worst, worst.UnderLoad)} events a request under load, where {Events(worst, 1)} are expected ({worst.Expected.Words}); below {Events(worst, worst.Expected.LeastUnderLoad)} some were not seen",
                        "check --pid, the number of workers, and that eCapture ran during the whole load"
                    )
                    : Problem(
                        worst,
                        $"the whole log of run {worst.Run.Run.Name} of {workload.Name} has captured and lost {Events(worst, worst.InWholeLog)} events a request, where {Events(worst, 1)} are expected ({worst.Expected.Words}); below {Events(worst, worst.Expected.LeastOfWholeLog)} some were not seen",
                        "check --pid, the number of workers, and that the log belongs to this load"
                    )
            );

    private static bool IsTooFew(SeenEvents seen) =>
        seen.UnderLoad < seen.Expected.LeastUnderLoad
        || (seen.InWholeLog < seen.Expected.LeastOfWholeLog && CaptureLogs.CoverLoad(seen.Run));

    /// <summary>Whether most of the traffic went through a process that was not captured. A log without any event has its own rule.</summary>
    private static bool IsPart(Submission submission, SeenEvents seen) =>
        seen is { InWholeLog: > 0 and < LeastOfWholeLog }
        && submission.Manifest is { Environment: { Server.Name: "nginx" } environment }
        && ReleaseNumber.Of(environment.Ecapture.Version) >= CountsLosses
        && CaptureLogs.CoverLoad(seen.Run);

    private static string Events(SeenEvents seen, double share) =>
        MessageFormat.Number(Math.Round(share * seen.Expected.PerRequest, 2));

    private static Problem Problem(SeenEvents seen, string message, string help) =>
        new Problem(seen.At, message, help).Beside(seen.Run.Load!.Requests.At, "the requests are counted here");
}
