using System.Diagnostics.CodeAnalysis;

namespace EcResults.Evidence;

/// <summary>What wrk2 printed: exactly one complete report.</summary>
public sealed record Wrk2Report : LoadReport
{
    /// <summary>A report that was put together, not read.</summary>
    /// <param name="source">The file.</param>
    public Wrk2Report(SourceText source)
        : base(source) { }

    [SetsRequiredMembers]
    private Wrk2Report(SourceText source, WrkText text)
        : base(source, text)
    {
        Calibrations = text.Calibrations;
        Spectrum = text.Find("spectrumMax") is { } max
            ? new LatencySpectrum(
                text.SpectrumRows,
                text.Find("spectrumMean"),
                text.Find("spectrumStdev"),
                max,
                text["spectrumTotal"]
            )
            : null;
    }

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
        var report = WrkReader.Read(source, findings) is { } text ? new Wrk2Report(source, text) : null;
        CheckCalibrations(report, findings);
        return findings.Reading(report);
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
