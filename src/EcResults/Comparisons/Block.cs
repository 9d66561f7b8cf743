namespace EcResults.Comparisons;

/// <summary>
/// One block's samples of one metric: a mode beside the baselines that ran next to it. What drifts between blocks
/// (temperature, neighbours) cancels within one.
/// </summary>
/// <param name="Number">The repetition number.</param>
/// <param name="Baselines">The baselines in the order of time: one or more, two where the block has an A/A pair.</param>
/// <param name="Captures">The runs of the mode: one or more.</param>
public sealed record Block(int Number, IReadOnlyList<Sample> Baselines, IReadOnlyList<Sample> Captures)
{
    /// <summary>ln(mode ÷ baseline), each the mean of its runs on the log scale.</summary>
    public double LogRatio => MeanLog(Captures) - MeanLog(Baselines);

    /// <summary>Mode minus baseline in the metric's unit, each the mean of its runs.</summary>
    public double Difference => Captures.Average(run => run.Value) - Baselines.Average(run => run.Value);

    /// <summary>The A/A pair: ln(second baseline ÷ first), or null where the block has no second.</summary>
    public double? BaselineLogRatio =>
        Baselines.Count < 2 ? null : Math.Log(Baselines[1].Value) - Math.Log(Baselines[0].Value);

    /// <summary>The mean of the baselines on the log scale.</summary>
    internal double BaselineLog => MeanLog(Baselines);

    /// <summary>
    /// The blocks that have both the mode and a baseline, by number. Runs without a partner in their block take no part.
    /// </summary>
    public static IReadOnlyList<Block> Of(Submission submission, string workload, Mode mode, Metric metric)
    {
        var baselines = Sample.Of(submission, workload, Mode.Baseline, metric).ToLookup(sample => sample.Block);
        return
        [
            .. Sample
                .Of(submission, workload, mode, metric)
                .GroupBy(sample => sample.Block)
                .Where(captures => baselines.Contains(captures.Key))
                .OrderBy(captures => captures.Key)
                .Select(captures => new Block(captures.Key, [.. baselines[captures.Key]], [.. captures])),
        ];
    }

    private static double MeanLog(IReadOnlyList<Sample> samples) => samples.Average(sample => Math.Log(sample.Value));
}
