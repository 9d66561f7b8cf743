namespace EcResults.Submissions;

/// <summary>One of the figures of a run, as a value: its name in JSON, its words, and how it is read and rounded.</summary>
/// <param name="Name">The property's name in <c>submission.json</c>.</param>
/// <param name="Words">What it is, for people.</param>
/// <param name="Decimals">The decimals that are written.</param>
/// <param name="Of">The figure in a set of figures.</param>
public sealed record FigureDefinition(string Name, string Words, int Decimals, Func<RunFigures, double?> Of)
{
    /// <summary>Every figure of <see cref="RunFigures"/>, in the order written.</summary>
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

    /// <summary>Whether a written figure is the recomputed one, rounded to <see cref="Decimals"/>.</summary>
    public bool Agrees(double written, double recomputed) => Agree(written, recomputed, Decimals);

    /// <summary>The figure as it is written.</summary>
    public double Round(double value) => Round(value, Decimals);

    /// <summary>All figures as they are written; what else a summary entry holds stays.</summary>
    public static RunFigures Rounded(RunFigures figures)
    {
        double? Of(int index) => All[index].Of(figures) is { } value ? All[index].Round(value) : null;
        return figures with
        {
            RequestsPerSecond = Of(0),
            LatencyP50Us = Of(1),
            LatencyP99Us = Of(2),
            TransferBytesPerSecond = Of(3),
            TargetCpuPercent = Of(4),
            EcaptureCpuPercent = Of(5),
            EcaptureRssBytes = Of(6),
            LostEvents = Of(7),
        };
    }

    /// <summary>
    /// Whether a written figure is the recomputed one as it is written, or the recomputed one itself. No tolerance of half
    /// a digit: the median of two values often ends in a 5 that both neighbours would then be right for.
    /// </summary>
    internal static bool Agree(double written, double recomputed, int decimals)
    {
        // What binary fractions cannot hit.
        var hair = (Math.Abs(recomputed) * 1e-12) + 1e-9;
        return Math.Abs(written - Round(recomputed, decimals)) <= hair || Math.Abs(written - recomputed) <= hair;
    }

    /// <summary>A midpoint goes away from zero, judged in decimals: the nearest binary fraction lies beside it.</summary>
    internal static double Round(double value, int decimals)
    {
        const double LargestExact = 1e15;
        return Math.Abs(value) < LargestExact
            ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero)
            : value;
    }
}
