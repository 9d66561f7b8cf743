namespace EcResults.Rules;

/// <summary>How much of what a run's requests did has been seen: captured, or counted as lost.</summary>
/// <param name="Run">The run.</param>
/// <param name="Expected">What eCapture sees of a request in this mode.</param>
/// <param name="UnderLoad">The share of that within the load window, 0 to 1 and more.</param>
/// <param name="InWholeLog">The share over the whole log, warm-up included.</param>
/// <param name="At">Where the log starts to count, or says that it is ready.</param>
internal sealed record SeenEvents(
    RunEvidence Run,
    ExpectedEvents Expected,
    double UnderLoad,
    double InWholeLog,
    Location At
)
{
    /// <summary>
    /// What a connection adds at its start, most of all its handshake: up to 14 lines of secrets and 47 packets. It makes
    /// 1.13 lines a request of 1.0 at 50 requests a second.
    /// </summary>
    private const double EventsPerConnection = 50;

    /// <summary>What a run's log shows, or null where it cannot show it.</summary>
    public static SeenEvents? Of(Submission submission, RunEvidence run)
    {
        if (
            run is not { Load.Requests.Value: > 0 and var requests, Log: { Ready: { } ready } log }
            || run.Measures is not { CapturedEvents: { } captured, LostEvents: { } lost }
            || ExpectedEvents.Of(submission, run) is not { } expected
            || run.LoadCommand is not { Script: false }
            || CaptureLogs.Elsewhere(run)
        )
        {
            return null;
        }

        var whole = 0.0;
        foreach (var second in log.Seconds)
        {
            whole +=
                (double)second.Read.Events
                + second.Write.Events
                + second.Secret.Events
                + second.Packet.Events
                + second.Lost.Samples;
        }

        var all = requests * expected.PerRequest;
        return new SeenEvents(
            run,
            expected,
            (captured.Value + lost.Value) / all,
            whole / all,
            captured.Value + lost.Value > 0 ? captured.At : ready.At
        );
    }

    /// <summary>Whether more was seen than requests, connections and lag explain.</summary>
    public bool IsTooMuch =>
        Expected.MostUnderLoad is { } most
        && UnderLoad * Expected.PerRequest * Run.Load!.Requests.Value
            > (most * Expected.PerRequest * Run.Load.Requests.Value)
                + (Run.Run.Mode == Mode.Text ? 0 : EventsPerConnection * Run.Load.Connections.Value);
}
