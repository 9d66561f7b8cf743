namespace EcResults.Rules;

/// <summary>A capture that ended while the load went on: eCapture says so, or its log is silent from then on.</summary>
internal static class EndedEarly
{
    /// <summary>In the 227 captured runs of this project no second of the load but one has neither event nor loss.</summary>
    private const double LeastOfSeconds = 0.5;

    /// <summary>Below it a second may pass without a request.</summary>
    private const double LeastRate = 10;

    /// <summary>The finding, or null.</summary>
    public static Problem? Check(Submission submission, RunEvidence run)
    {
        if (run is not { Log: { } log, Load: { } load } || LoadWindow.Of(run) is not { } window)
        {
            return null;
        }

        if (log.Death is { } death && window.Holds(death.Clock))
        {
            return Problem(
                run,
                death.At,
                $"eCapture stopped handling events during the load of run {run.Run.Name}: {MessageFormat.Words(death.At)}"
            );
        }

        if (!CaptureLogs.ShowEvents(submission, run) || load.RequestsPerSecond.Value < LeastRate)
        {
            return null;
        }

        var seconds = log.Seconds.Where(second => IsActive(second) && window.Holds(second.Clock)).ToList();
        var active = seconds.Select(second => second.Clock).Distinct().Count();
        return seconds is [.., var last] && active < Math.Floor(window.Seconds) * LeastOfSeconds
            ? Problem(
                run,
                last.At,
                $"the log of run {run.Run.Name} shows events or losses in {active} of the {Math.Floor(window.Seconds)} seconds of the load, the last of them here"
            )
            : null;
    }

    private static bool IsActive(LogSecond second) =>
        second.Read.Events
            + second.Write.Events
            + second.Packet.Events
            + second.Secret.Events
            + second.Connect.Events
            + second.Lost.Samples
        > 0;

    private static Problem Problem(RunEvidence run, Location at, string message) =>
        new Problem(
            at,
            message,
            "measure at a rate that eCapture keeps up with, or with a version that goes on"
        ).Beside(run.Load!.Requests.At, "the requests are counted here");
}
