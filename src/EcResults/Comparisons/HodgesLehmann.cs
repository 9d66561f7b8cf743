namespace EcResults.Comparisons;

/// <summary>
/// The Hodges–Lehmann estimate of a centre with its signed-rank interval: robust against a run that went wrong, and
/// right for any symmetric noise, whatever its shape.
/// </summary>
public static class HodgesLehmann
{
    /// <summary>
    /// Estimates the centre of paired differences or log-ratios: the median of the Walsh averages (the means of all
    /// pairs of values, each value paired with itself too). Ties and zeros stay in, nothing is ranked or dropped: the
    /// interval is closed, so with ties it covers at least as often as its level says.
    /// </summary>
    /// <param name="values">One finite value a block; at least one.</param>
    /// <exception cref="ArgumentException">There are no values: an absent figure is not zero.</exception>
    public static Estimate Of(IReadOnlyList<double> values)
    {
        var averages = new WalshAverages(values);
        return new Estimate(averages.Median, IntervalOf(averages, values.Count), values.Count);
    }

    private static Interval? IntervalOf(WalshAverages averages, int count)
    {
        if (count < SignedRank.LeastBlocks)
        {
            return null;
        }

        var (orderStatistic, level) = SignedRank.Bounds(count);
        return new Interval(
            averages.Smallest(orderStatistic),
            averages.Smallest(averages.Count - orderStatistic + 1),
            level
        );
    }
}
