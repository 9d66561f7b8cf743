namespace EcResults.Rules;

/// <summary>What the columns of a <c>Thread Stats</c> row, which are made of the same values, say of each other.</summary>
internal static class ThreadStatsLaws
{
    private const double All = 100;

    /// <summary>The share is counted of values, the percentiles are at ranks: half a per cent is more than either rounds.</summary>
    private const double ShareSlack = 0.5;

    /// <summary>Each of two ends may be off by a rank, which is much where there are few requests.</summary>
    private const double Ranks = 2;

    /// <summary>
    /// A row of thread rates is made of samples that nobody counts, two at the least: then the deviation is up to the root of
    /// two above that of many.
    /// </summary>
    private const double FewestSamples = 2;

    /// <summary>The deviations and the share that the other columns do not allow.</summary>
    public static IEnumerable<Problem> Check(LoadReport load)
    {
        Problem?[] problems =
        [
            NoMean(load.LatencyUs),
            NoMean(load.ThreadRequestsPerSecond),
            Deviation(load.LatencyUs, Math.Max(FewestSamples, load.Requests.Value)),
            Deviation(load.ThreadRequestsPerSecond, FewestSamples),
            Share(load),
        ];
        return problems.OfType<Problem>();
    }

    /// <summary>There is no mean where there is no value, and no maximum then either.</summary>
    private static Problem? NoMean(ThreadStats row) =>
        row is { Mean: null, Max: { Value: > 0 } max }
            ? new Problem(
                max.At,
                $"a maximum of {MessageFormat.Words(max.At)} contradicts a mean of \"nan\", which is printed where nothing was measured",
                "attach the generator's output unedited"
            )
            : null;

    /// <summary>
    /// Values from 0 to a maximum deviate most where each is one of the two (the inequality of Bhatia and Davis): 0
    /// violations in 592 real reports.
    /// </summary>
    private static Problem? Deviation(ThreadStats row, double values)
    {
        // A maximum below the mean has a finding of its own.
        if (
            row is not { Mean: { Value: > 0 } mean, StandardDeviation: { } deviation, Max: { } max }
            || max.High < mean.Low
        )
        {
            return null;
        }

        var at = Math.Clamp(max.High / 2, mean.Low, mean.High);
        var most = Math.Sqrt(Math.Max(0, at * (max.High - at)) * values / (values - 1));
        return deviation.Low <= most
            ? null
            : new Problem(
                deviation.At,
                $"a deviation of {MessageFormat.Words(deviation.At)} contradicts a mean of {MessageFormat.Words(mean.At)} and a maximum of {MessageFormat.Words(max.At)}, which allow {MessageFormat.Like(deviation, most)} at most",
                "attach the generator's output unedited"
            ).Beside(max.At, "the maximum stands here");
    }

    /// <summary>How many values lie within a deviation of the mean, as the percentiles around its two ends allow: 0 violations in 408 reports.</summary>
    private static Problem? Share(LoadReport load)
    {
        if (
            load.LatencyUs
                is not { Mean: { } mean, StandardDeviation: { } deviation, WithinStandardDeviationPercent: { } share }
            || load.Percentiles.Count == 0
            || !MeanAgainstPercentiles.Rise(load)
        )
        {
            return null;
        }

        var (lowest, low) = Below(load, mean.Low - deviation.High, mean.High - deviation.Low);
        var (high, highest) = Below(load, mean.Low + deviation.Low, mean.High + deviation.High);
        var slack = ShareSlack + (Ranks * All / Math.Max(1, load.Requests.Value));
        var (least, most) = (high - low - slack, highest - lowest + slack);
        return share.Value >= least && share.Value <= most
            ? null
            : new Problem(
                share.At,
                $"{MessageFormat.Words(share.At)} within a deviation of the mean contradict the percentiles, which allow {MessageFormat.Number(Math.Round(Math.Max(0, least), 1))} to {MessageFormat.Number(Math.Round(Math.Min(All, most), 1))} %",
                "attach the generator's output unedited"
            ).Beside(load.Percentiles[0].LatencyUs.At, "the percentiles start here");
    }

    /// <summary>The share of values at or below a latency that lies somewhere from one to another, per cent: at least and at most.</summary>
    private static (double Least, double Most) Below(LoadReport load, double from, double to)
    {
        var (least, most) = (0.0, All);
        foreach (var (percent, latency) in load.Percentiles)
        {
            least = latency.High <= from ? percent : least;
            most = latency.Low > to && percent < most ? percent : most;
        }

        return (least, most);
    }
}
