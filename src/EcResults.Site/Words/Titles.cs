namespace EcResults.Site.Words;

/// <summary>What charts of a measure are called.</summary>
internal static class Titles
{
    /// <summary>The title with the unit at its end.</summary>
    public static string Of(Measure measure) =>
        measure == Measure.AddedCpu ? "Server CPU added to a request, µs"
        : measure == Measure.Throughput ? "Change of throughput at saturation, %"
        : "Change of p99 latency, %";
}
