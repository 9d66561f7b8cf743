namespace EcResults.Comparisons;

/// <summary>
/// The exact two-sided Mann–Whitney test of two independent samples with the Hodges–Lehmann shift and its interval: no
/// assumption about the shape of noise, so it holds for the few blocks that results have.
/// </summary>
/// <param name="Shift">The median of all differences, second minus first, with the interval that inverts the test.</param>
/// <param name="PValue">
/// The exact probability, 0 to 1, of samples at least as far apart where nothing differs; ties are in it as mid-ranks.
/// </param>
/// <param name="LeastPValue">The least that samples of these sizes can attain.</param>
public sealed record MannWhitney(Estimate Shift, double PValue, double LeastPValue)
{
    /// <summary>Below this level no interval is printed: four blocks against four attain 97.1 %, three against three 90 %.</summary>
    private const double LeastLevel = 0.9 - 1e-9;

    /// <summary>
    /// The blocks of a sample that take part: their number is contributed, and the work grows with its fourth power.
    /// </summary>
    private const int MostBlocks = 30;

    /// <summary>Tests two samples, or null where one is empty.</summary>
    public static MannWhitney? Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return null;
        }

        first = [.. first.Take(MostBlocks)];
        second = [.. second.Take(MostBlocks)];

        var ranks = DoubledRanks([.. first, .. second]);
        var sums = Distribution(ranks, second.Count);
        var expected = second.Count * (first.Count + second.Count + 1);
        var distance = Math.Abs(ranks.Skip(first.Count).Sum() - expected);
        var sides = sums.Where((_, sum) => Math.Abs(sum - expected) >= distance).Sum();
        // The interval is that of samples without ties: with ties it covers at least as often.
        var plain = Distribution([.. Enumerable.Range(1, ranks.Length).Select(rank => 2 * rank)], second.Count);
        var least = second.Count * (second.Count + 1);
        return new MannWhitney(
            ShiftOf(first, second, [.. plain.Skip(least).Where((_, index) => index % 2 == 0)]),
            Math.Min(1, sides),
            Math.Min(1, 2 * plain[least])
        );
    }

    /// <summary>
    /// The probability of each sum of the ranks of a sample drawn from all, by dynamic programming over the ranks.
    /// </summary>
    private static double[] Distribution(int[] ranks, int drawn)
    {
        var most = ranks.Sum();
        var ways = new double[drawn + 1, most + 1];
        ways[0, 0] = 1;
        for (var seen = 0; seen < ranks.Length; seen++)
        {
            for (var count = Math.Min(drawn, seen + 1); count >= 1; count--)
            {
                for (var sum = most; sum >= ranks[seen]; sum--)
                {
                    ways[count, sum] += ways[count - 1, sum - ranks[seen]];
                }
            }
        }

        var all = Enumerable.Range(0, most + 1).Sum(sum => ways[drawn, sum]);
        return [.. Enumerable.Range(0, most + 1).Select(sum => ways[drawn, sum] / all)];
    }

    /// <summary>Twice the mid-rank of each value: whole numbers also where values tie.</summary>
    private static int[] DoubledRanks(IReadOnlyList<double> values) =>
        [
            .. values.Select(value =>
                (2 * values.Count(other => other < value)) + values.Count(other => other.Equals(value)) + 1
            ),
        ];

    /// <summary>The shift and its interval.</summary>
    /// <param name="first">The first sample.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="statistic">The probability of each U from 0.</param>
    private static Estimate ShiftOf(
        IReadOnlyList<double> first,
        IReadOnlyList<double> second,
        IReadOnlyList<double> statistic
    )
    {
        var differences = first.SelectMany(a => second.Select(b => b - a)).Order().ToList();
        var below = statistic[0];
        var order = 1;
        while (order < differences.Count / 2 && 1 - (2 * (below + statistic[order])) >= SignedRank.WantedLevel)
        {
            below += statistic[order];
            order++;
        }

        var level = 1 - (2 * below);
        return new Estimate(
            Medians.Of(differences),
            level < LeastLevel ? null : new Interval(differences[order - 1], differences[^order], level),
            Math.Min(first.Count, second.Count)
        );
    }
}
