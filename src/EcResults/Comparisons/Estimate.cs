namespace EcResults.Comparisons;

/// <summary>A figure estimated from blocks.</summary>
/// <param name="Value">The estimate, in the unit that the owner's member says.</param>
/// <param name="Interval">Its interval, or null below <see cref="SignedRank.LeastBlocks"/> blocks.</param>
/// <param name="Blocks">How many blocks it comes from.</param>
public sealed record Estimate(double Value, Interval? Interval, int Blocks)
{
    /// <summary>The same estimate on another scale.</summary>
    /// <param name="scale">A function that never falls; it keeps the order of the ends.</param>
    internal Estimate OnScale(Func<double, double> scale) =>
        new(
            scale(Value),
            Interval is { } interval ? interval with { Low = scale(interval.Low), High = scale(interval.High) } : null,
            Blocks
        );
}

/// <summary>A closed interval with the level that it really attains.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="AttainedLevel">
/// The exact probability, 0 to 1, that such an interval covers the truth where noise is symmetric: attained by this
/// number of blocks, not a nominal 0.95.
/// </param>
public sealed record Interval(double Low, double High, double AttainedLevel)
{
    /// <summary>Whether zero lies outside.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;

    /// <summary>Whether the two have a point in common.</summary>
    public bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;
}
