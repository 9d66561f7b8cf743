namespace EcResults.Rules;

internal static class CaptureIncomplete
{
    /// <summary>
    /// One worker of two sees half, and up to 0.6 with the warm-up, since a whole log shows 1.1 to 1.2 times what its requests
    /// did on the real submissions. So the bound lies above that, and one worker of two is always below it.
    /// </summary>
    private const double LeastOfWholeLog = 0.65;

    /// <summary>
    /// The log lags behind the load by what stands in the buffer, and its last second is cut: real runs show 84 to 101 %
    /// (emulated machines 84 to 99 %, others 98 % and more), so less than this is no lag.
    /// </summary>
    private const double LeastUnderLoad = 0.8;

    /// <summary>
    /// Text mode shows two events for a small answer, and warm-up and shutdown stand outside of the load window; twice as many
    /// are no lag. A large answer takes a write for each TLS record.
    /// </summary>
    private const double MostUnderLoad = 2;

    /// <summary>The largest answer that nginx sends in one write, one TLS record.</summary>
    private const long OneRecordBytes = 16 * 1024;

    /// <summary>Versions before drop events in their channels without a word (DOMAIN section 3).</summary>
    private static readonly Version CountsLosses = new(2, 0, 0);

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR310",
            Name = "capture-completeness",
            Severity = Severity.Warning,
            Law =
                "In text mode, events captured and lost under load are two a request, one read and one write: neither less than 80 % of that nor more than twice as many; less than 65 % in the whole log of eCapture 2 or later is an error.",
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
                        .Runs.Select(run => SeenCalls.Of(submission, run))
                        .OfType<SeenCalls>()
                        .Select(seen => Part(submission, seen) ?? TooMany(submission, seen))
                        .OfType<Problem>(),
                    .. WorkloadRuns.Of(submission).Select(workload => TooFew(submission, workload)).OfType<Problem>(),
                ],
        };

    private static Problem? Part(Submission submission, SeenCalls seen) =>
        IsPart(submission, seen)
            ? Problem(
                seen,
                $"the whole log of run {seen.Run.Run.Name} has captured and lost {Events(seen.InWholeLog)} events a request; a read and a write are {SeenCalls.EventsPerRequest}, and below {Events(LeastOfWholeLog)} most were not seen",
                "leave --pid out, or run the server with one worker and name that one"
            ) with
            {
                Severity = Severity.Error,
            }
            : null;

    private static Problem? TooMany(Submission submission, SeenCalls seen) =>
        seen.UnderLoad > MostUnderLoad && IsSmall(submission, seen.Run)
            ? Problem(
                seen,
                $"captured and lost events are {MessageFormat.Percent(seen.UnderLoad)} of two for each of the {MessageFormat.Number(seen.Run.Load!.Requests.Value)} requests of run {seen.Run.Run.Name}; at most {MessageFormat.Percent(MostUnderLoad)} are expected",
                "check that no other load ran and that the client was not captured as well"
            )
            : null;

    /// <summary>One finding a workload, at its worst run that has no error already.</summary>
    private static Problem? TooFew(Submission submission, WorkloadRuns workload) =>
        workload
            .Runs.Select(run => SeenCalls.Of(submission, run))
            .OfType<SeenCalls>()
            .Where(seen => seen.UnderLoad < LeastUnderLoad)
            .Where(seen => !IsPart(submission, seen) && !NothingCaptured.Holds(submission, seen.Run))
            .MinBy(seen => seen.UnderLoad)
            is { } worst
            ? Problem(
                worst,
                $"run {worst.Run.Run.Name} of {workload.Name} captured and lost {Events(worst.UnderLoad)} events a request under load; a read and a write are {SeenCalls.EventsPerRequest}, and below {Events(LeastUnderLoad)} some were not seen",
                "check --pid, the number of workers, and that eCapture ran during the whole load"
            )
            : null;

    /// <summary>Whether most of the traffic went through a process that was not captured. A log without any event has its own rule.</summary>
    private static bool IsPart(Submission submission, SeenCalls seen) =>
        seen is { InWholeLog: > 0 and < LeastOfWholeLog }
        && submission.Manifest is { Environment: { Server.Name: "nginx" } environment }
        && ReleaseNumber.Of(environment.Ecapture.Version) >= CountsLosses
        && CaptureLogs.CoverLoad(seen.Run);

    private static bool IsSmall(Submission submission, RunEvidence run) =>
        submission.Manifest?.Workloads.FirstOrDefault(workload => workload.Name == run.Run.Workload)
            is { ResponseBytes: <= OneRecordBytes, KeepAlive: true };

    private static string Events(double share) =>
        MessageFormat.Number(Math.Round(share * SeenCalls.EventsPerRequest, 2));

    private static Problem Problem(SeenCalls seen, string message, string help) =>
        new(seen.At, message, help)
        {
            Related = [new Related(seen.Run.Load!.Requests.At, "the requests are counted here")],
        };
}
