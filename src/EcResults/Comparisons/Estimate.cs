namespace EcResults.Comparisons;

/// <summary>A figure estimated from blocks.</summary>
/// <param name="Value">The estimate, in the unit that the owner's member says.</param>
/// <param name="Interval">Its interval, or null below <see cref="SignedRank.LeastBlocks"/> blocks.</param>
/// <param name="Blocks">How many blocks it comes from.</param>
public sealed record Estimate(double Value, Interval? Interval, int Blocks)
{
    /// <summary>What the figure allows to say. It stays with the figure, so that whoever shows the one has the other.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Whether it is told from noise; one that is not sets no end of a range.</summary>
    public bool IsDetected => Verdict is Verdict.Slower or Verdict.Faster;

    /// <summary>What has to stand beside the figure wherever it is shown; null where it is told from noise.</summary>
    public string? Mark =>
        Verdict switch
        {
            Verdict.NotDetectable => Verdict.Word(),
            Verdict.Unknown => "not told from noise",
            _ => null,
        };

    /// <summary>The same estimate on another scale.</summary>
    /// <param name="scale">A function that never falls; it keeps the order of the ends.</param>
    internal Estimate OnScale(Func<double, double> scale) =>
        this with
        {
            Value = scale(Value),
            Interval = Interval is { } interval
                ? interval with
                {
                    Low = scale(interval.Low),
                    High = scale(interval.High),
                }
                : null,
        };
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
}
