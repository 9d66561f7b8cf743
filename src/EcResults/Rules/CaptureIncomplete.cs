namespace EcResults.Rules;

internal static class CaptureIncomplete
{
    /// <summary>
    /// The log lags behind the load by what stands in the buffer, and its last second is cut: real runs show 84 to 101 %
    /// (emulated machines 84 to 99 %, others 98 % and more), so less than this is no lag.
    /// </summary>
    private const double LeastShare = 0.8;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR310",
            Name = "capture-completeness",
            Severity = Severity.Warning,
            Law = "In text mode, events captured and lost under load are two a request, one read and one write.",
            Reason =
                "What is neither captured nor counted as lost was not seen: another worker answered it, --pid named another "
                + "process, or eCapture dropped it without a word, as versions before 2 do. The overhead is then that of a part of the traffic.",
            Cure =
                "Measure a server with one worker or leave --pid out, start the load after the ready line and stop eCapture some "
                + "seconds after its end; if eCapture drops silently, say so in summary.md.",
            Check = submission =>
                WorkloadRuns.Of(submission).Select(workload => Check(submission, workload)).OfType<Problem>(),
        };

    private static Problem? Check(Submission submission, WorkloadRuns workload)
    {
        var seen = workload
            .Runs.Select(run => SeenCalls.Of(submission, run))
            .OfType<SeenCalls>()
            .Where(seen => seen.UnderLoad < LeastShare)
            // What is an error already is not a warning too.
            .Where(seen => !CaptureOfAPart.Holds(submission, seen.Run, seen))
            .Where(seen => !NothingCaptured.Holds(submission, seen.Run))
            .MinBy(seen => seen.UnderLoad);
        if (seen is not { Run: var worst })
        {
            return null;
        }

        return new Problem(
            seen.At,
            $"run {worst.Run.Name} of {workload.Name} captured and lost {Shown.Number(Math.Round(seen.UnderLoad * SeenCalls.EventsPerRequest, 2))} events a request under load; a read and a write are {SeenCalls.EventsPerRequest}, and below {Shown.Number(LeastShare * SeenCalls.EventsPerRequest)} some were not seen",
            "check --pid, the number of workers, and that eCapture ran during the whole load"
        )
        {
            Related = [new Related(worst.Load!.Requests.At, "the requests are counted here")],
        };
    }
}
