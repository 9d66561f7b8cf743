namespace EcResults.Comparisons;

/// <summary>One figure of a run that modes are compared by.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Words">What is compared, for people.</param>
/// <param name="LowerIsBetter">Whether less of it is better.</param>
public sealed record Metric(RunFigure Figure, string Words, bool LowerIsBetter)
{
    /// <summary>Its name in data, permalinks and JSON; the unit is in it.</summary>
    public string Name => Figure.Name;

    /// <summary>The unit of a sample.</summary>
    public string Unit => Figure.Unit;

    /// <summary>Requests per second. At saturation its loss depends on what a request costs without eCapture.</summary>
    public static Metric Throughput { get; } = new(FigureCatalog.RequestsPerSecond, "throughput", LowerIsBetter: false);

    /// <summary>The generator's median latency.</summary>
    public static Metric LatencyP50 { get; } = new(FigureCatalog.LatencyP50Us, "median latency", LowerIsBetter: true);

    /// <summary>The generator's 99th percentile of latency.</summary>
    public static Metric LatencyP99 { get; } = new(FigureCatalog.LatencyP99Us, "p99 latency", LowerIsBetter: true);

    /// <summary>The server's CPU time for one request: pidstat's CPU over the load window ÷ requests.</summary>
    public static Metric ServerCpu { get; } =
        new(FigureCatalog.TargetCpuUsPerRequest, "server CPU per request", LowerIsBetter: true);

    /// <summary>Every metric, in the order in which pages show them.</summary>
    public static IReadOnlyList<Metric> All { get; } = [Throughput, LatencyP50, LatencyP99, ServerCpu];

    /// <inheritdoc />
    public override string ToString() => Name;
}
