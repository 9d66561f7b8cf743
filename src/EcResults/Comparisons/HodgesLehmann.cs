namespace EcResults.Comparisons;

/// <summary>
/// The Hodges–Lehmann estimate of a centre with its exact signed-rank interval: robust against a run that went wrong,
/// and right for any symmetric noise, whatever its shape.
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
        var averages = WalshAverages(values);
        return new Estimate(Medians.Of(averages), IntervalOf(averages, values.Count), values.Count);
    }

    /// <summary>The means of all pairs of values, each value with itself too, in ascending order.</summary>
    public static IReadOnlyList<double> WalshAverages(IReadOnlyList<double> values)
    {
        var averages = new List<double>(values.Count * (values.Count + 1) / 2);
        for (var first = 0; first < values.Count; first++)
        {
            for (var second = first; second < values.Count; second++)
            {
                averages.Add((values[first] + values[second]) / 2);
            }
        }

        averages.Sort();
        return averages;
    }

    private static Interval? IntervalOf(IReadOnlyList<double> averages, int count)
    {
        if (count < SignedRank.LeastBlocks)
        {
            return null;
        }

        var (orderStatistic, level) = SignedRank.Bounds(count);
        return new Interval(averages[orderStatistic - 1], averages[^orderStatistic], level);
    }
}
