namespace EcResults.Comparisons;

/// <summary>One figure of a run that modes are compared by.</summary>
/// <param name="Name">Its name in data, permalinks and JSON; the unit is in it.</param>
/// <param name="Words">What it is, for people.</param>
/// <param name="Unit">The unit of a sample.</param>
/// <param name="LowerIsBetter">Whether less of it is better.</param>
/// <param name="Of">The figure of a run, or null where it was not measured.</param>
public sealed record Metric(string Name, string Words, string Unit, bool LowerIsBetter, Func<RunMeasures, Derived?> Of)
{
    /// <summary>Requests per second. At saturation its loss depends on what a request costs without eCapture.</summary>
    public static Metric Throughput { get; } =
        new("requestsPerSecond", "throughput", "req/s", LowerIsBetter: false, run => run.RequestsPerSecond);

    /// <summary>The generator's median latency.</summary>
    public static Metric LatencyP50 { get; } =
        new("latencyP50Us", "median latency", "µs", LowerIsBetter: true, run => run.LatencyP50Us);

    /// <summary>The generator's 99th percentile of latency.</summary>
    public static Metric LatencyP99 { get; } =
        new("latencyP99Us", "p99 latency", "µs", LowerIsBetter: true, run => run.LatencyP99Us);

    /// <summary>The server's CPU time for one request: pidstat's CPU over the load window ÷ requests.</summary>
    public static Metric ServerCpu { get; } =
        new(
            "targetCpuUsPerRequest",
            "server CPU per request",
            "µs",
            LowerIsBetter: true,
            run => run.TargetCpuUsPerRequest
        );

    /// <summary>Every metric, in the order in which pages show them.</summary>
    public static IReadOnlyList<Metric> All { get; } = [Throughput, LatencyP50, LatencyP99, ServerCpu];

    /// <summary>The metric of that name, or null.</summary>
    public static Metric? Named(string name) => All.FirstOrDefault(metric => metric.Name == name);

    /// <inheritdoc />
    public override string ToString() => Name;
}
