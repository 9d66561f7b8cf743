namespace EcResults.Evidence;

/// <summary>
/// Reads what only wrk2 prints: the calibration of its threads, and the latency distribution from HdrHistogram with its
/// detailed spectrum. With <c>-U</c> a second, uncorrected block follows, which is checked and not kept.
/// </summary>
/// <param name="findings">Where damage is reported.</param>
internal sealed class Wrk2Blocks(WrkFindings findings)
{
    private static readonly string[] Percentiles =
    [
        "50.000%",
        "75.000%",
        "90.000%",
        "99.000%",
        "99.900%",
        "99.990%",
        "99.999%",
        "100.000%",
    ];

    private readonly WrkValues values = new(findings);
    private readonly Wrk2SpectrumReader spectrum = new(findings);
    private bool hasUncorrected;

    /// <summary>The calibration lines.</summary>
    public List<ThreadCalibration> Calibrations { get; } = [];

    /// <summary>The spectrum of the recorded latency, or null without <c>--latency</c>.</summary>
    public LatencySpectrum? Spectrum { get; private set; }

    /// <summary>Whether a line starts something that only wrk2 prints.</summary>
    public static bool Owns(WrkLine line) =>
        line.Kind switch
        {
            WrkLineKind.Calibration or WrkLineKind.Spectrum => true,
            WrkLineKind.Distribution => line.Text.Contains("HdrHistogram", StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>Reads what starts at a line that <see cref="Owns"/> accepts.</summary>
    /// <returns>False where reading on makes no sense.</returns>
    public bool Read(WrkLine line, WrkCursor cursor, WrkDraft draft, WrkRows rows)
    {
        switch (line.Kind)
        {
            case WrkLineKind.Calibration:
                ReadCalibration(line);
                return true;
            case WrkLineKind.Distribution when IsHeading(line, "Recorded Latency)") && Spectrum is null:
                Spectrum = rows.ReadPercentiles(cursor, Percentiles, draft.Percentiles) ? spectrum.Read(cursor) : null;
                return Spectrum is not null;
            case WrkLineKind.Distribution
                when IsHeading(line, "Uncorrected Latency (measured without taking delayed starts into account))")
                    && Spectrum is not null
                    && !hasUncorrected:
                hasUncorrected = true;
                return rows.ReadPercentiles(cursor, Percentiles, []) && spectrum.Read(cursor) is not null;
            default:
                findings.Refuse(
                    line.Whole,
                    $"{WrkFindings.Quote(line.Text)} stands where wrk2 prints no such line; "
                        + "it prints the recorded latency once, then with -U the uncorrected one"
                );
                return false;
        }
    }

    private static bool IsHeading(WrkLine line, string description) =>
        line.Text.Equals("Latency Distribution (HdrHistogram - " + description, StringComparison.Ordinal);

    /// <summary>Old builds of wrk2 print <c>10087 usec</c> and <c>22 msec</c>, later ones <c>10.087ms</c> and <c>22ms</c>.</summary>
    private void ReadCalibration(WrkLine line)
    {
        var tokens = new WrkTokens(line, findings);
        var isOld = line.Text.EndsWith(" msec", StringComparison.Ordinal);
        tokens.Words("Thread", "calibration:", "mean", "lat.:");
        var mean = isOld
            ? values.Number(tokens.Take("a latency"), 0, "latency in us")
            : values.Number(tokens.Take("a latency", "ms,"), 3, "latency in ms");
        tokens.Words(isOld ? ["usec,", "rate", "sampling", "interval:"] : ["rate", "sampling", "interval:"]);
        var interval = values.Number(tokens.Take("an interval", isOld ? "" : "ms"), 0, "interval in ms");
        tokens.Words(isOld ? ["msec"] : []);
        tokens.End();
        if (mean is { } latency && interval is { } every)
        {
            var toUs = isOld ? 1 : 1000;
            Calibrations.Add(
                new ThreadCalibration(
                    latency with
                    {
                        Value = latency.Value * toUs,
                        HalfStep = latency.HalfStep * toUs,
                    },
                    every
                )
            );
        }
    }
}
