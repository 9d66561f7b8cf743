namespace EcResults.Evidence;

/// <summary>What wrk2 printed: exactly one complete report.</summary>
/// <param name="Source">The file.</param>
public sealed record Wrk2Report(SourceText Source) : LoadReport(Source)
{
    /// <inheritdoc />
    public override LoadGenerator Generator => LoadGenerator.Wrk2;

    /// <summary>The calibration of each thread; empty for runs under about 10 s.</summary>
    public IReadOnlyList<ThreadCalibration> Calibrations { get; init; } = [];

    /// <summary>The detailed spectrum of the recorded latency, or null without <c>--latency</c>.</summary>
    public LatencySpectrum? Spectrum { get; init; }

    /// <inheritdoc />
    private protected override IEnumerable<Figure> CalibrationFigures =>
        Calibrations.SelectMany(
            (thread, index) =>
                Present(
                    ($"calibration{index + 1}MeanLatencyUs", thread.MeanLatencyUs),
                    ($"calibration{index + 1}SamplingIntervalMs", thread.SamplingIntervalMs)
                )
        );

    /// <summary>The spectrum's footer; its hundred rows are left to those who want the curve.</summary>
    private protected override IEnumerable<Figure> SpectrumFigures =>
        Present(
            ("spectrumMeanMs", Spectrum?.MeanMs),
            ("spectrumStdevMs", Spectrum?.StandardDeviationMs),
            ("spectrumMaxMs", Spectrum?.MaxMs),
            ("spectrumTotalCount", Spectrum?.TotalCount)
        );

    /// <summary>Reads one file.</summary>
    public static Reading<Wrk2Report> Read(SourceText source)
    {
        var findings = new WrkFindings("wrk2");
        var blocks = new Wrk2Blocks(findings);
        var report = WrkReader.Read(source, findings, blocks) is { } draft
            ? new Wrk2Report(source)
            {
                Url = draft.Url,
                Duration = draft.Duration,
                Threads = draft.Threads,
                Connections = draft.Connections,
                Calibrations = blocks.Calibrations,
                LatencyUs = draft.LatencyUs,
                ThreadRequestsPerSecond = draft.ThreadRequestsPerSecond,
                Percentiles = draft.Percentiles,
                Spectrum = blocks.Spectrum,
                Requests = draft.Requests,
                RuntimeSeconds = draft.RuntimeSeconds,
                BytesRead = draft.BytesRead,
                SocketErrors = draft.SocketErrors,
                ErrorResponses = draft.ErrorResponses,
                RequestsPerSecond = draft.RequestsPerSecond,
                TransferBytesPerSecond = draft.TransferBytesPerSecond,
            }
            : null;
        CheckCalibrations(report, findings);
        return new Reading<Wrk2Report>(
            findings.Problems.Count == 0 ? report : null,
            findings.Problems,
            findings.Oddities
        );
    }

    /// <summary>
    /// A thread calibrates for 10 s and 5 ms a connection, prints one line, and only then starts to record; it never prints a
    /// second one. Holds for 880 real reports with a spectrum, but for one whose 128 lines were cut out; one without a spectrum
    /// had timeouts only and none of the lines.
    /// </summary>
    private static void CheckCalibrations(Wrk2Report? report, WrkFindings findings)
    {
        const double CalibrationSeconds = 10;
        const double SecondsAConnection = 0.005;
        const double SlackSeconds = 5;
        if (report is not { Calibrations.Count: var lines, Threads: var threads, Connections: var connections })
        {
            return;
        }

        var isCalibrated =
            report.ElapsedSeconds > CalibrationSeconds + (SecondsAConnection * connections.Value) + SlackSeconds
            && (lines > 0 || report.Spectrum is not null);
        if (lines > threads.Count || (lines < threads.Count && isCalibrated))
        {
            findings.Refuse(
                threads.At,
                $"{lines} calibration {(lines == 1 ? "line stands" : "lines stand")} in the report of \"{threads.Count}\" {(threads.Count == 1 ? "thread" : "threads")}; wrk2 prints one for each"
            );
        }
    }
}
