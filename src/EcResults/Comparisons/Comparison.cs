namespace EcResults.Comparisons;

/// <summary>A mode against its paired baseline, for one workload and one metric.</summary>
/// <remarks>
/// The change is the Hodges–Lehmann estimate over the blocks' log-ratios, with the exact signed-rank interval. The
/// verdict's law, proved by simulation to call equal runs different in at most one case of twenty:
/// <list type="bullet">
/// <item>unknown with fewer than two blocks, or without a <see cref="NoiseFloor"/>;</item>
/// <item>
/// slower or faster where the interval excludes no change (with two to four blocks, which have no interval: where every
/// run of the mode lies beyond every baseline) and the change exceeds the noise floor;
/// </item>
/// <item>not detectable otherwise.</item>
/// </list>
/// </remarks>
public sealed record Comparison
{
    private readonly Func<IReadOnlyList<Block>> blocksOf;

    private Comparison(Func<IReadOnlyList<Block>> blocksOf) => this.blocksOf = blocksOf;

    /// <summary>The metric.</summary>
    public required Metric Metric { get; init; }

    /// <summary>The mode that is held against the baseline.</summary>
    public required Mode Mode { get; init; }

    /// <summary>The blocks by number; at least one. Made when they are asked for: a catalog of thousands would hold them all.</summary>
    public IReadOnlyList<Block> Blocks => blocksOf();

    /// <summary>The change, percent: −50 halves the metric, +100 doubles it.</summary>
    public required Estimate ChangePercent { get; init; }

    /// <summary>The noise floor, or null where too few baselines were measured to know it.</summary>
    public required NoiseFloor? NoiseFloor { get; init; }

    /// <summary>What that allows to say.</summary>
    public Verdict Verdict => ChangePercent.Verdict;

    /// <summary>Why the verdict is that, in a clause.</summary>
    public required string Reason { get; init; }

    /// <summary>The median of the mode's samples that take part, in the metric's unit.</summary>
    public required double Median { get; init; }

    /// <summary>The median of the baselines that take part, in the metric's unit.</summary>
    public required double BaselineMedian { get; init; }

    /// <summary>Compares one mode of one workload, or null where no block holds both the mode and a baseline.</summary>
    public static Comparison? Of(Submission submission, string workload, Mode mode, Metric metric) =>
        Of(metric, mode, () => Block.Of(submission, workload, mode, metric));

    /// <summary>Compares blocks, or null where there are none.</summary>
    public static Comparison? Of(Metric metric, Mode mode, IReadOnlyList<Block> blocks) =>
        Of(metric, mode, () => blocks);

    private static Comparison? Of(Metric metric, Mode mode, Func<IReadOnlyList<Block>> blocksOf)
    {
        var blocks = blocksOf();
        if (blocks.Count == 0)
        {
            return null;
        }

        var ratios = blocks.Select(block => block.LogRatio).ToList();
        var change = HodgesLehmann.Of(ratios);
        var floor = NoiseFloor.Of(blocks);
        var (verdict, reason) = Decide(metric, blocks, change, floor);
        return new Comparison(blocksOf)
        {
            Metric = metric,
            Mode = mode,
            Median = Medians.Of(blocks.SelectMany(block => block.Captures).Select(sample => sample.Value)),
            BaselineMedian = Medians.Of(blocks.SelectMany(block => block.Baselines).Select(sample => sample.Value)),
            ChangePercent = change.OnScale(PercentOf) with { Verdict = verdict },
            NoiseFloor = floor,
            Reason = reason,
        };
    }

    /// <summary>A log-ratio as a change in percent.</summary>
    internal static double PercentOf(double logRatio) => (Math.Exp(logRatio) - 1) * 100;

    private static (Verdict Verdict, string Reason) Decide(
        Metric metric,
        IReadOnlyList<Block> blocks,
        Estimate change,
        NoiseFloor? floor
    )
    {
        if (blocks.Count < 2)
        {
            return (Verdict.Unknown, "one block cannot tell a change from noise");
        }

        if (floor is null)
        {
            return (Verdict.Unknown, "too few baselines to know how much equal runs differ");
        }

        if (change.Interval is { ExcludesZero: false })
        {
            return (Verdict.NotDetectable, "the interval includes no change");
        }

        if (change.Interval is null && !Apart(blocks))
        {
            return (Verdict.NotDetectable, "runs with and without eCapture overlap");
        }

        var limit = change.Value < 0 ? floor.FallPercent : floor.Percent;
        var percent = limit.ToString("0.0", CultureInfo.InvariantCulture);
        if (Math.Abs(change.Value) <= floor.Log)
        {
            return (Verdict.NotDetectable, $"inside the noise floor of {percent} %");
        }

        var verdict = change.Value > 0 == metric.LowerIsBetter ? Verdict.Slower : Verdict.Faster;
        return change.Interval is null
            ? (verdict, $"every run lies beyond every baseline, and the change exceeds the noise floor of {percent} %")
            : (verdict, $"the interval excludes no change, and the change exceeds the noise floor of {percent} %");
    }

    /// <summary>
    /// Whether every run of the mode lies beyond every baseline on one side. Among equal runs that happens in 2 of 84
    /// cases with three blocks of a baseline pair, where blocks that merely agree on a direction are 1 of 4.
    /// </summary>
    private static bool Apart(IReadOnlyList<Block> blocks)
    {
        var baselines = blocks.SelectMany(block => block.Baselines).Select(sample => sample.Value).ToList();
        var captures = blocks.SelectMany(block => block.Captures).Select(sample => sample.Value).ToList();
        return captures.Min() > baselines.Max() || captures.Max() < baselines.Min();
    }
}
