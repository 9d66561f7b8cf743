namespace EcResults.Submissions;

/// <summary>One of the figures of a run, as a value: its name in JSON, its words, and how it is read and rounded.</summary>
/// <param name="Name">The property's name in <c>submission.json</c>.</param>
/// <param name="Words">What it is, for people.</param>
/// <param name="Decimals">The decimals that are written.</param>
/// <param name="Of">The figure in a set of figures.</param>
public sealed record FigureDefinition(string Name, string Words, int Decimals, Func<RunFigures, double?> Of)
{
    /// <summary>The figures of a run that the summary has as medians, in the order written.</summary>
    public static IReadOnlyList<FigureDefinition> All { get; } =
    [
        new("requestsPerSecond", "requests per second", 2, figures => figures.RequestsPerSecond),
        new("latencyP50Us", "p50 latency", 1, figures => figures.LatencyP50Us),
        new("latencyP99Us", "p99 latency", 1, figures => figures.LatencyP99Us),
        new("transferBytesPerSecond", "transfer", 0, figures => figures.TransferBytesPerSecond),
        new("targetCpuPercent", "CPU of the server", 2, figures => figures.TargetCpuPercent),
        new("ecaptureCpuPercent", "CPU of eCapture", 2, figures => figures.EcaptureCpuPercent),
        new("ecaptureRssBytes", "peak memory of eCapture", 0, figures => figures.EcaptureRssBytes),
        new("lostEvents", "events lost", 1, figures => figures.LostEvents),
    ];

    /// <summary>
    /// What else the generator printed about a run. No median is made of it, so the summary does not have it: it is kept
    /// with the run so that a digit changed later is found. A submission made before these were kept has none of them.
    /// </summary>
    public static IReadOnlyList<FigureDefinition> Kept { get; } =
    [
        new("requests", "the count of requests", 0, figures => figures.Requests),
        new("bytesRead", "bytes read", 0, figures => figures.BytesRead),
        new("latencyMeanUs", "mean latency", 1, figures => figures.LatencyMeanUs),
        new("latencyStdevUs", "the standard deviation of latency", 1, figures => figures.LatencyStdevUs),
        new("latencyMaxUs", "maximum latency", 1, figures => figures.LatencyMaxUs),
        new("latencyP75Us", "p75 latency", 1, figures => figures.LatencyP75Us),
        new("latencyP90Us", "p90 latency", 1, figures => figures.LatencyP90Us),
        new("socketErrors", "the count of socket errors", 0, figures => figures.SocketErrors),
        new("errorResponses", "the count of error responses", 0, figures => figures.ErrorResponses),
    ];

    /// <summary>Every figure that a run can state.</summary>
    public static IReadOnlyList<FigureDefinition> OfRun { get; } = [.. All, .. Kept];

    /// <summary>Whether a written figure is the recomputed one, rounded to <see cref="Decimals"/>.</summary>
    public bool Agrees(double written, double recomputed) => Agree(written, recomputed, Decimals);

    /// <summary>The figure as it is written.</summary>
    public double Round(double value) => Round(value, Decimals);

    /// <summary>All figures as they are written; what else a summary entry holds stays.</summary>
    public static RunFigures Rounded(RunFigures figures) =>
        With(figures, figure => figure.Of(figures) is { } value ? figure.Round(value) : null);

    /// <summary>The same set with every figure replaced; what else a summary entry holds stays.</summary>
    /// <param name="figures">The set.</param>
    /// <param name="value">The value that a figure gets.</param>
    public static RunFigures With(RunFigures figures, Func<FigureDefinition, double?> value) =>
        figures with
        {
            RequestsPerSecond = value(All[0]),
            LatencyP50Us = value(All[1]),
            LatencyP99Us = value(All[2]),
            TransferBytesPerSecond = value(All[3]),
            TargetCpuPercent = value(All[4]),
            EcaptureCpuPercent = value(All[5]),
            EcaptureRssBytes = value(All[6]),
            LostEvents = value(All[7]),
            Requests = value(Kept[0]),
            BytesRead = value(Kept[1]),
            LatencyMeanUs = value(Kept[2]),
            LatencyStdevUs = value(Kept[3]),
            LatencyMaxUs = value(Kept[4]),
            LatencyP75Us = value(Kept[5]),
            LatencyP90Us = value(Kept[6]),
            SocketErrors = value(Kept[7]),
            ErrorResponses = value(Kept[8]),
        };

    /// <summary>
    /// Whether a written figure is the recomputed one as it is written, or the recomputed one itself. No tolerance of half
    /// a digit: the median of two values often ends in a 5 that both neighbours would then be right for.
    /// </summary>
    public static bool Agree(double written, double recomputed, int decimals)
    {
        // What binary fractions cannot hit.
        var hair = (Math.Abs(recomputed) * 1e-12) + 1e-9;
        return Math.Abs(written - Round(recomputed, decimals)) <= hair || Math.Abs(written - recomputed) <= hair;
    }

    /// <summary>A midpoint goes away from zero, judged in decimals: the nearest binary fraction lies beside it.</summary>
    public static double Round(double value, int decimals)
    {
        const double LargestExact = 1e15;
        return Math.Abs(value) < LargestExact
            ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero)
            : value;
    }
}
