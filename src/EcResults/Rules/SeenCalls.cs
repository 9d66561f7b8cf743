namespace EcResults.Rules;

/// <summary>How much of what a run's requests did has been seen by the probes: captured, or counted as lost.</summary>
/// <param name="Run">The run.</param>
/// <param name="UnderLoad">The share within the load window, 0 to 1 and more.</param>
/// <param name="InWholeLog">The share over the whole log, warm-up included.</param>
/// <param name="At">Where the log starts to count, or says that it is ready.</param>
internal sealed record SeenCalls(RunEvidence Run, double UnderLoad, double InWholeLog, Location At)
{
    /// <summary>
    /// An HTTP/1.1 request without pipelining is read once and answered once at least, and text mode shows each call that
    /// moved data (DOMAIN section 4: 1.69 to 2.01 captured and lost a request on the real submissions).
    /// </summary>
    public const int EventsPerRequest = 2;

    /// <summary>From here on text mode has the hooks and events that were measured (DOMAIN section 3, eras).</summary>
    private static readonly Version Oldest = new(0, 9, 5);

    /// <summary>What a run's log shows, or null where it cannot show it.</summary>
    public static SeenCalls? Of(Submission submission, RunEvidence run)
    {
        if (
            run is not { Run.Mode: Mode.Text, Load.Requests.Value: > 0 and var requests, Log: { Ready: { } ready } log }
            || run.Measures is not { CapturedEvents: { } captured, LostEvents: { } lost }
            || ReleaseNumber.Of(submission.Manifest!.Environment.Ecapture.Version) is not { } version
            || version < Oldest
            || LoadCommand.Parse(run.Run.Commands.Load) is not { Script: false }
            || CaptureLogs.Elsewhere(run)
        )
        {
            return null;
        }

        var expected = requests * EventsPerRequest;
        var whole = 0.0;
        foreach (var second in log.Seconds)
        {
            whole += (double)second.Read.Events + second.Write.Events + second.Lost.Samples;
        }

        return new SeenCalls(
            run,
            (captured.Value + lost.Value) / expected,
            whole / expected,
            captured.Value + lost.Value > 0 ? captured.At : ready.At
        );
    }
}
