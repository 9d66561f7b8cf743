namespace EcResults.Rules;

/// <summary>
/// What eCapture captures or counts as lost of one HTTP/1.1 request, by mode. Measured on 227 captured runs: OpenSSL 1.1.1,
/// 3.0 and 3.5, kernels 5.10 to 7.2, two makes of CPU, eCapture 2.5.1, nginx, TLS 1.3.
/// </summary>
/// <param name="PerRequest">Events and lost samples a request.</param>
/// <param name="Words">What they are.</param>
/// <param name="LeastUnderLoad">The least share of it within the load window, where the log lags behind the load.</param>
/// <param name="LeastOfWholeLog">The least share in a whole log, which shows all of the load and often a warm-up.</param>
/// <param name="MostUnderLoad">The greatest share within the load window; null where more is normal.</param>
internal sealed record ExpectedEvents(
    double PerRequest,
    string Words,
    double LeastUnderLoad,
    double LeastOfWholeLog,
    double? MostUnderLoad
)
{
    private const string Loopback = "lo";

    /// <summary>
    /// What text mode shows at most within the load of an nginx without its generator, where headers and answer are one write;
    /// 1.00 was measured.
    /// </summary>
    private const double MostOfServerAlone = 1.4;

    /// <summary>Headers fit into the record as well.</summary>
    private const long OneWriteBytes = 12 * 1024;

    /// <summary>The largest answer that nginx sends in one write, one TLS record.</summary>
    private const long OneRecordBytes = 16 * 1024;

    /// <summary>From here on text mode has the hooks and events that were measured.</summary>
    private static readonly Version OldestText = new(0, 9, 5);

    /// <summary>
    /// Text: 0.84 to 1.00 within the load and 1.04 to 1.27 in whole logs; a ring that is full at the end reports nothing.
    /// Where the client is captured as well, twice as much is seen.
    /// </summary>
    private static readonly ExpectedEvents Text = new(2, "a read and a write", 0.8, 0.95, 2);

    /// <summary>Each SSL_write is a line: 0.98 to 1.13 within the load, 1.06 to 1.37 in whole logs.</summary>
    private static readonly ExpectedEvents KeylogKept = new(1, "one SSL_write", 0.85, 0.95, 1.25);

    /// <summary>The hooks of a handshake fire 12.9 to 14.0 times a connection within the load, 14.9 to 17.5 in whole logs.</summary>
    private static readonly ExpectedEvents KeylogNew = new(
        13,
        "the hooks of a handshake and an answer",
        0.85,
        0.85,
        null
    );

    /// <summary>
    /// On lo a packet is captured twice: two requests, two answers and one SSL_write. Whole logs show 0.97 to 1.69 of it, the
    /// least where the ring was full at the end; within the load the log lags too far behind to be judged (0.56 on an emulated
    /// machine).
    /// </summary>
    private static readonly ExpectedEvents PcapKept = new(5, "two packets each way and one SSL_write", 0, 0.95, 2);

    /// <summary>The packets and hooks of a connection on lo: 40.4 to 47.6 within the load, 53.1 to 57.2 in whole logs.</summary>
    private static readonly ExpectedEvents PcapNew = new(42, "the packets and hooks of a connection", 0.87, 0.87, null);

    /// <summary>What a run's log has to show of each request; null where nothing is known of its mode, version or interface.</summary>
    public static ExpectedEvents? Of(Submission submission, RunEvidence run)
    {
        // All of this was measured with OpenSSL; nginx is linked with no other module's library.
        if (submission.Manifest!.Environment.Ecapture.Hooks != EcaptureModule.OpenSsl)
        {
            return null;
        }

        var workload = submission.Manifest.WorkloadOf(run.Run);
        if (run.Run.Mode == Mode.Text)
        {
            return ReleaseNumber.Of(submission.Manifest.Environment.Ecapture.Version) >= OldestText
                ? Text with
                {
                    MostUnderLoad = workload is { ResponseBytes: <= OneRecordBytes, KeepAlive: true }
                        ? submission.Manifest.Environment.Server?.Name == "nginx"
                        && workload.ResponseBytes <= OneWriteBytes
                        && CaptureLogs.ShowServerAlone(submission, run)
                            ? MostOfServerAlone
                            : Text.MostUnderLoad
                        : null,
                }
                : null;
        }

        var isPcap = run.Run.Mode == Mode.Pcap;
        if (
            !CaptureLogs.ShowEvents(submission, run)
            || (isPcap && (run.Log?.InterfaceName?.Text ?? run.EcaptureCommand?.InterfaceName) != Loopback)
        )
        {
            return null;
        }

        return workload switch
        {
            { KeepAlive: false, Tls.Version: "1.3" } when submission.Manifest.Environment.Server?.Name == "nginx" =>
                isPcap ? PcapNew : KeylogNew,
            // Without --pid the generator's own calls count too where it maps the same file.
            { KeepAlive: true, ResponseBytes: <= OneRecordBytes }
                when run.EcaptureCommand?.ProcessId is > 0 || isPcap => isPcap ? PcapKept : KeylogKept,
            _ => (isPcap ? PcapKept : KeylogKept) with { MostUnderLoad = null },
        };
    }
}
