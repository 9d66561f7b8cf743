namespace EcResults.Comparisons;

/// <summary>
/// How much two runs of the same thing differ: the estimate of a change, made for pairs of baselines. A change has to
/// exceed it to be called one.
/// </summary>
/// <remarks>
/// The pairs are the A/A pairs: ln(second baseline ÷ first) of each block. Where fewer than two blocks have a second
/// baseline, each block's baseline is held against the next block's, which adds the drift between blocks. With three
/// pairs or more the floor is the magnitude of their median plus two standard errors, which are made from the median
/// absolute deviation: the greatest systematic difference of two equal runs that the pairs do not rule out. It shrinks
/// as pairs are added, and one pair that went wrong does not decide it. With two pairs, of which nobody can say which
/// one went wrong, it is four times the greater. One pair says nothing.
/// </remarks>
/// <param name="Change">The estimated change between two equal runs, percent.</param>
/// <param name="Log">The floor as a magnitude on the log scale.</param>
/// <param name="FromSecondBaselines">Whether the pairs are A/A pairs, not baselines of neighbouring blocks.</param>
public sealed record NoiseFloor(Estimate Change, double Log, bool FromSecondBaselines)
{
    /// <summary>The median absolute deviation of normal noise times this is its standard deviation.</summary>
    private const double NormalConsistency = 1.4826;
    private const double StandardErrors = 2;

    /// <summary>The floor under a rise, percent: a rise by less than this is noise.</summary>
    public double Percent => Comparison.PercentOf(Log);

    /// <summary>
    /// The floor under a fall, percent, as a magnitude: a fall by less than this is noise. It is the smaller of the two,
    /// as a fall by a half undoes a rise by a whole.
    /// </summary>
    public double FallPercent => -Comparison.PercentOf(-Log);

    /// <summary>What was held against what, for people.</summary>
    public string Words =>
        FromSecondBaselines
            ? $"{Change.Blocks} pairs of baselines within a block"
            : $"{Change.Blocks} pairs of baselines of neighbouring blocks";

    /// <summary>The floor on the side of a change, percent, as a magnitude.</summary>
    public double PercentBeside(Estimate change) => change.Value < 0 ? FallPercent : Percent;

    /// <summary>The noise floor of blocks, or null where they hold fewer than two pairs.</summary>
    /// <param name="blocks">The blocks by number.</param>
    public static NoiseFloor? Of(IReadOnlyList<Block> blocks)
    {
        var pairs = blocks.Select(block => block.BaselineLogRatio).OfType<double>().ToList();
        return pairs.Count >= 2
            ? OfPairs(pairs, fromSecondBaselines: true)
            : OfPairs(
                [.. blocks.Zip(blocks.Skip(1), (block, next) => next.BaselineLog - block.BaselineLog)],
                fromSecondBaselines: false
            );
    }

    private static NoiseFloor? OfPairs(List<double> pairs, bool fromSecondBaselines)
    {
        if (pairs.Count < 2)
        {
            return null;
        }

        var change = HodgesLehmann.Of(pairs).OnScale(Comparison.PercentOf);
        return new NoiseFloor(
            change,
            pairs.Count == 2 ? 4 * pairs.Max(Math.Abs) : RobustBound(pairs),
            fromSecondBaselines
        );
    }

    private static double RobustBound(List<double> pairs)
    {
        var centre = Medians.Of(pairs);
        var deviation = NormalConsistency * Medians.Of(pairs.Select(pair => Math.Abs(pair - centre)));
        return Math.Abs(centre) + (StandardErrors * deviation / Math.Sqrt(pairs.Count));
    }
}
