using Pragmastat;

namespace EcResults.Tests.Comparisons;

/// <summary>Against Pragmastat 3.2.4 where its definition is ours, and against every split of the pooled values.</summary>
public class MannWhitneyTests
{
    public static TheoryData<double[], double[]> Samples =>
        new()
        {
            { [1], [2] },
            { [1, 2, 3], [4, 5, 6] },
            { [3.5, 1, 7, 2], [9, 4, 5] },
            { [1, 1, 2, 2], [2, 2, 3, 3] },
            { [5, 5, 5], [5, 5, 5] },
            { [0.1, 0.4, -2, 8, 1.5, 1], [0.2, 0.9, 3, -1, 7, 6] },
            { [1, 2, 3, 4, 5], [6, 7, 8, 9, 10] },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_p_value_is_the_share_of_splits_at_least_as_far_apart(double[] first, double[] second)
    {
        double[] pooled = [.. first, .. second];
        var observed = Distance(Enumerable.Range(first.Length, second.Length));
        var splits = Enumerable
            .Range(0, 1 << pooled.Length)
            .Where(bits => int.PopCount(bits) == second.Length)
            .Select(bits => Distance(Enumerable.Range(0, pooled.Length).Where(index => (bits >> index & 1) == 1)))
            .ToList();

        var expected = (double)splits.Count(distance => distance >= observed - 1e-9) / splits.Count;
        Assert.Equal(expected, MannWhitney.Of(first, second)!.PValue, 1e-12);

        double Distance(IEnumerable<int> drawn) =>
            Math.Abs(drawn.Sum(index => Rank(pooled[index])) - (second.Length * (pooled.Length + 1) / 2.0));
        double Rank(double value) =>
            pooled.Count(other => other < value) + ((pooled.Count(other => other.Equals(value)) + 1) / 2.0);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_shift_is_that_of_Pragmastat(double[] first, double[] second) =>
        Assert.Equal(
            Toolkit.Shift(new Pragmastat.Sample(second), new Pragmastat.Sample(first)).NominalValue,
            MannWhitney.Of(first, second)!.Shift.Value,
            1e-9
        );

    /// <summary>The levels of the published tables of U: critical values 2 for 5 and 5, 5 for 6 and 6.</summary>
    [Theory]
    [InlineData(3, 0.9, 0.1)]
    [InlineData(4, 1 - (2 / 70.0), 2 / 70.0)]
    [InlineData(5, 1 - (2 * 4 / 252.0), 2 / 252.0)]
    [InlineData(6, 1 - (2 * 19 / 924.0), 2 / 924.0)]
    public void The_interval_attains_the_exact_level(int count, double level, double least)
    {
        var test = MannWhitney.Of(
            [.. Enumerable.Range(0, count).Select(value => (double)value)],
            [.. Enumerable.Range(0, count).Select(value => value + 100.5)]
        )!;

        Assert.Equal(level, test.Shift.Interval!.AttainedLevel, 1e-12);
        Assert.Equal(least, test.LeastPValue, 1e-12);
        Assert.Equal(least, test.PValue, 1e-12);
        Assert.Equal(100.5, test.Shift.Value, 1e-12);
    }

    [Fact]
    public void Two_against_three_have_no_interval() => Assert.Null(MannWhitney.Of([1, 2], [3, 4, 5])!.Shift.Interval);

    [Fact]
    public void An_empty_sample_has_no_test() => Assert.Null(MannWhitney.Of([], [1]));

    [Fact]
    public void A_thousand_contributed_blocks_are_answered_at_once() =>
        Assert.InRange(
            MannWhitney
                .Of(
                    [.. Enumerable.Range(0, 1000).Select(value => (double)value)],
                    [.. Enumerable.Range(0, 1000).Select(value => value + 0.5)]
                )!
                .PValue,
            0.5,
            1
        );

    [Fact]
    public void Holm_multiplies_the_least_by_all_and_never_turns_the_order() =>
        Assert.Equal([0.04, 0.06, 0.06, 0.9], Holm.Adjust([0.01, 0.03, 0.02, 0.9]), Near);

    [Fact]
    public void Holm_stays_at_most_one() => Assert.Equal([1.0, 1.0], Holm.Adjust([0.6, 0.7]), Near);

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-12;
}
