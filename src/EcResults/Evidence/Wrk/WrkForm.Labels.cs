namespace EcResults.Evidence;

/// <summary>
/// What tells each kind of line. Each label starts at the line's start, and what it has found once it does not look for again:
/// none takes more than a few passes over a line, so that the engine without backtracking, which starts slowly, is not needed.
/// </summary>
internal sealed partial record WrkForm
{
    [GeneratedRegex(@"\A(?=wrk )(?>.*? \[).*\] Copyright")]
    private static partial Regex VersionLabel();

    [GeneratedRegex(@"\A(?:50|75|90|99)%\s*[0-9][^ ]*(?<=s)\z")]
    private static partial Regex PercentileLabel();

    [GeneratedRegex(@"\A(?=Making ).* requests to ")]
    private static partial Regex MakingLabel();

    /// <summary>The only one that looks within the line: a prefix or a prompt may stand before it.</summary>
    [GeneratedRegex("Running [^ ]* test @")]
    private static partial Regex RunningLabel();

    [GeneratedRegex(@"\A(?>.*? threads and)(?= ).* connections")]
    private static partial Regex ThreadsLabel();

    [GeneratedRegex(@"\AThread calibration.* msec\z")]
    private static partial Regex OldCalibrationLabel();

    [GeneratedRegex(@"\AThread calibration")]
    private static partial Regex CalibrationLabel();

    [GeneratedRegex(@"\AThread Stats")]
    private static partial Regex HeaderLabel();

    [GeneratedRegex(@"\ALatency(?! Distribution)")]
    private static partial Regex LatencyLabel();

    [GeneratedRegex(@"\AReq/Sec")]
    private static partial Regex ThreadRateLabel();

    [GeneratedRegex(@"\ALatency Distribution")]
    private static partial Regex DistributionLabel();

    [GeneratedRegex(@"\ALatency Distribution.*HdrHistogram")]
    private static partial Regex RecordedLabel();

    [GeneratedRegex(@"\ALatency Distribution \(HdrHistogram - Uncorrected")]
    private static partial Regex UncorrectedLabel();

    [GeneratedRegex(@"\ADetailed Percentile spectrum")]
    private static partial Regex SpectrumLabel();

    [GeneratedRegex(@"\A(?>.*? requests in)(?= ).* read")]
    private static partial Regex CompletedLabel();

    [GeneratedRegex(@"\ASocket errors")]
    private static partial Regex SocketErrorsLabel();

    [GeneratedRegex(@"\ANon-2xx or 3xx responses")]
    private static partial Regex ErrorResponsesLabel();

    [GeneratedRegex(@"\ARequests/sec")]
    private static partial Regex RateLabel();

    [GeneratedRegex(@"\ATransfer/sec")]
    private static partial Regex TransferLabel();

    [GeneratedRegex(
        @"\A(?:unable to connect to |unable to create thread |unable to initialize SSL|invalid URL: |number of connections must be >= threads|Throughput MUST be specified with the --rate or -R option|Usage: wrk )"
    )]
    private static partial Regex ErrorLabel();
}
