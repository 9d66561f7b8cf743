namespace EcResults.Comparisons;

/// <summary>
/// The exact distribution of Wilcoxon's signed-rank sum W (the sum of the ranks 1 to n that carry a plus, each sign a
/// fair coin), and which order statistics of the Walsh averages its inversion makes an interval of.
/// </summary>
/// <remarks>
/// The interval from the k-th smallest to the k-th greatest Walsh average covers the centre with probability
/// 1 − 2·P(W ≤ k − 1). With k = 1 that is 1 − 2/2ⁿ, the most that n blocks can attain: 96.9 % for six, 93.75 % for five.
/// The exact distribution takes n³ steps. Above <see cref="MostExact"/> blocks, where it differs from the normal one by
/// less than one place in a thousand, that one takes its place.
/// </remarks>
public static class SignedRank
{
    /// <summary>The level that an interval should attain at least, where its blocks suffice.</summary>
    public const double WantedLevel = 0.95;

    /// <summary>Below this many blocks no interval is printed: four attain 87.5 % at most.</summary>
    public const int LeastBlocks = 5;

    /// <summary>Up to this many blocks the distribution is counted; no single result has as many, but all together have.</summary>
    public const int MostExact = 200;

    /// <summary>The two-sided 95 % point of the standard normal distribution.</summary>
    private const double NormalPoint = 1.959963984540054;

    /// <summary>P(W = w) for w from 0 to n(n+1)/2, by dynamic programming over the ranks.</summary>
    /// <param name="count">The number of ranks, n.</param>
    public static IReadOnlyList<double> Distribution(int count)
    {
        var probability = new double[(count * (count + 1) / 2) + 1];
        probability[0] = 1;
        var greatest = 0;
        for (var rank = 1; rank <= count; rank++)
        {
            greatest += rank;
            for (var sum = greatest; sum >= 0; sum--)
            {
                var withPlus = sum >= rank ? probability[sum - rank] : 0;
                probability[sum] = (probability[sum] + withPlus) / 2;
            }
        }

        return probability;
    }

    /// <summary>
    /// The order statistic k of the narrowest interval that attains <see cref="WantedLevel"/>, and its level; where none
    /// does, k = 1, the widest.
    /// </summary>
    /// <param name="count">The number of blocks, n.</param>
    public static (long OrderStatistic, double AttainedLevel) Bounds(int count) =>
        count <= MostExact ? ExactBounds(count) : (NormalOrderStatistic(count), WantedLevel);

    private static (long OrderStatistic, double AttainedLevel) ExactBounds(int count)
    {
        var distribution = Distribution(count);
        var below = distribution[0];
        var orderStatistic = 1;
        while (orderStatistic < distribution.Count && 1 - (2 * (below + distribution[orderStatistic])) >= WantedLevel)
        {
            below += distribution[orderStatistic];
            orderStatistic++;
        }

        return (orderStatistic, 1 - (2 * below));
    }

    /// <summary>k with P(W ≤ k − 1) as a normal distribution with W's mean and variance has it, continuity corrected.</summary>
    private static long NormalOrderStatistic(double count)
    {
        var mean = count * (count + 1) / 4;
        var variance = count * (count + 1) * ((2 * count) + 1) / 24;
        return (long)Math.Floor(mean - (NormalPoint * Math.Sqrt(variance)) + 0.5);
    }
}
