namespace EcResults.Rules;

/// <summary>What an eCapture log can show at all.</summary>
internal static class CaptureLogs
{
    /// <summary>From here on keylog and pcap mode log each SSL_write, on kept connections too.</summary>
    private static readonly Version LogsEachWrite = new(2, 4, 2);

    /// <summary>Whether the command sends events elsewhere than to the log, which then holds start and stop only.</summary>
    public static bool Elsewhere(RunEvidence run) => run.EcaptureCommand is { SendsElsewhere: true };

    /// <summary>Whether a capture in this run's mode shows events in the log as long as requests are answered.</summary>
    public static bool ShowEvents(Submission submission, RunEvidence run) =>
        !Elsewhere(run)
        && run.Run.Mode switch
        {
            Mode.Text => true,
            Mode.Pcap or Mode.Keylog => ReleaseNumber.Of(submission.Manifest!.Environment.Ecapture.Version)
                >= LogsEachWrite,
            _ => false,
        };

    /// <summary>Whether the generator's own calls are not captured: another process, or another library than the probed one.</summary>
    public static bool ShowServerAlone(Submission submission, RunEvidence run) =>
        run.EcaptureCommand?.ProcessId is > 0
        || (
            run.Log?.LibraryPath is { } probed
            && submission.Environment.ClientMaps is { Libraries.Count: > 0 } client
            && client.Libraries.All(library => library.Path.Text != probed.Text)
        );

    /// <summary>Whether the log reaches from before the load's start to its end. Clocks without a zone do not tell.</summary>
    public static bool CoverLoad(RunEvidence run)
    {
        const double SlackSeconds = 1;
        return run.Log is { Ready: { } ready, LastMoment: { } last } log
            && LoadWindow.Of(run) is { } window
            && ready.Clock.Kind == DateTimeKind.Utc
            && last.Clock.Kind == DateTimeKind.Utc
            && (ready.Clock - window.Start).TotalSeconds <= SlackSeconds
            && (last.Clock - window.Start).TotalSeconds >= window.Seconds - SlackSeconds
            && log.CleanEnd is not null;
    }
}
