namespace EcResults.Comparisons;

/// <summary>
/// The server's CPU time that a mode adds to one request: the figure that travels between machines, because it does not
/// depend on what a request costs without eCapture. Throughput lost at saturation does.
/// </summary>
/// <param name="UsPerRequest">
/// Microseconds added to a request: the Hodges–Lehmann estimate over the blocks' differences, mode minus the mean of the
/// baselines.
/// </param>
/// <param name="Hits">How often a request hits the probes, or null where that is not known.</param>
public sealed record AddedCpu(Estimate UsPerRequest, ProbeHits? Hits)
{
    /// <summary>Microseconds for each trap, or null where the number of traps is not known.</summary>
    public Estimate? UsPerTrap => Hits is { } hits ? UsPerRequest.OnScale(value => value / hits.Traps) : null;

    /// <summary>
    /// The CPU added in the blocks of a comparison by <see cref="Metric.ServerCpu"/>. Its verdict is that of the
    /// comparison, and never more than its own interval allows.
    /// </summary>
    public static AddedCpu Of(Comparison comparison, ProbeHits? hits)
    {
        var added = HodgesLehmann.Of([.. comparison.Blocks.Select(block => block.Difference)]);
        var includesZero = added.Interval is { ExcludesZero: false } && comparison.Verdict != Verdict.Unknown;
        return new AddedCpu(added with { Verdict = includesZero ? Verdict.NotDetectable : comparison.Verdict }, hits);
    }
}
