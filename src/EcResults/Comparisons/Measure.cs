namespace EcResults.Comparisons;

/// <summary>What a chart shows of each result: a change in percent, or CPU time added.</summary>
/// <param name="Name">Its name in data and permalinks; the unit is in it.</param>
/// <param name="Words">What it is, for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="LowerIsBetter">Whether the smaller, also the more negative, figure is better.</param>
/// <param name="Metric">The metric whose blocks it comes from.</param>
/// <param name="Of">The figure of a result, or null where it was not measured.</param>
/// <param name="OfBlock">The figure of one block.</param>
public sealed record Measure(
    string Name,
    string Words,
    string Unit,
    bool LowerIsBetter,
    Metric Metric,
    Func<Result, Estimate?> Of,
    Func<Block, double> OfBlock
)
{
    /// <summary>The server's CPU added to one request: the figure that travels between machines.</summary>
    public static Measure AddedCpu { get; } =
        new(
            "addedCpuUsPerRequest",
            "added CPU per request",
            "µs",
            LowerIsBetter: true,
            Metric.ServerCpu,
            result => result.AddedCpu?.UsPerRequest,
            block => block.Difference
        );

    /// <summary>The change of throughput, percent.</summary>
    public static Measure Throughput { get; } = Change("throughputChangePercent", Metric.Throughput);

    /// <summary>The change of the median latency, percent.</summary>
    public static Measure LatencyP50 { get; } = Change("latencyP50ChangePercent", Metric.LatencyP50);

    /// <summary>The change of the 99th percentile of latency, percent.</summary>
    public static Measure LatencyP99 { get; } = Change("latencyP99ChangePercent", Metric.LatencyP99);

    /// <summary>The change of the server's CPU per request, percent.</summary>
    public static Measure ServerCpu { get; } = Change("targetCpuPerRequestChangePercent", Metric.ServerCpu);

    /// <summary>Every measure, in the order in which pages offer them.</summary>
    public static IReadOnlyList<Measure> All { get; } = [Throughput, AddedCpu, LatencyP50, LatencyP99, ServerCpu];

    /// <summary>
    /// The two that say most under a load: added CPU, and throughput at saturation or p99 latency at a held rate. Tests
    /// between results are made for these only: each further one would raise the bar for all.
    /// </summary>
    public static IReadOnlyList<Measure> Leading(LoadKey load) =>
        load.RatePerSecond is null ? [AddedCpu, Throughput] : [AddedCpu, LatencyP99];

    /// <summary>The figures of a result's blocks; empty where it was not measured.</summary>
    public IReadOnlyList<double> Blocks(Result result) => [.. (result.By(Metric)?.Blocks ?? []).Select(OfBlock)];

    private static Measure Change(string name, Metric metric) =>
        new(
            name,
            $"change of {metric.Words}",
            "%",
            metric.LowerIsBetter,
            metric,
            result => result.By(metric)?.ChangePercent,
            block => Comparison.PercentOf(block.LogRatio)
        );
}
