namespace EcResults.Comparisons;

/// <summary>
/// A row of eCapture's own table of expected overhead. That table names no payload, no number of hits and no
/// denominator of its CPU: it is an expectation to hold measurements against, not a law.
/// </summary>
/// <param name="Name">Its name in data and permalinks.</param>
/// <param name="Words">The traffic as the table writes it.</param>
/// <param name="Low">The least requests per second that belong to it.</param>
/// <param name="High">The requests per second from which on the next row begins; infinity for the last.</param>
/// <param name="ExpectedCpu">The CPU that it expects.</param>
/// <param name="ExpectedCores">The ends of that, taken as a share of one core; no upper end in the last row.</param>
public sealed record TrafficClass(
    string Name,
    string Words,
    double Low,
    double High,
    string ExpectedCpu,
    (double Low, double? High) ExpectedCores
)
{
    /// <summary>The rows, least traffic first.</summary>
    public static IReadOnlyList<TrafficClass> All { get; } =
    [
        new("low", "below 100 req/s", 0, 100, "< 1 % CPU", (0, 0.01)),
        new("medium", "100 to 1K req/s", 100, 1_000, "1–3 % CPU", (0.01, 0.03)),
        new("high", "1K to 10K req/s", 1_000, 10_000, "3–8 % CPU", (0.03, 0.08)),
        new("very-high", "above 10K req/s", 10_000, double.PositiveInfinity, "> 10 % CPU", (0.1, null)),
    ];

    /// <summary>The row of a rate.</summary>
    /// <param name="requestsPerSecond">Not negative.</param>
    public static TrafficClass Of(double requestsPerSecond) => All.First(row => requestsPerSecond < row.High);
}
