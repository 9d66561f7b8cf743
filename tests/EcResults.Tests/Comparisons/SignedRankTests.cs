namespace EcResults.Tests.Comparisons;

public class SignedRankTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(12)]
    public void The_distribution_is_what_trying_all_signs_gives(int count)
    {
        var expected = new double[(count * (count + 1) / 2) + 1];
        for (var signs = 0; signs < 1 << count; signs++)
        {
            expected[Enumerable.Range(1, count).Where(rank => (signs >> (rank - 1) & 1) == 1).Sum()] +=
                1.0 / (1 << count);
        }

        Assert.Equal(expected, SignedRank.Distribution(count));
    }

    [Theory]
    [InlineData(4, 1, 0.875)]
    [InlineData(5, 1, 0.9375)]
    [InlineData(6, 1, 0.96875)]
    [InlineData(7, 3, 0.953125)]
    [InlineData(8, 4, 0.9609375)]
    [InlineData(9, 6, 0.9609375)]
    [InlineData(10, 9, 0.951171875)]
    public void The_level_is_the_one_attained(int count, int orderStatistic, double level) =>
        Assert.Equal((orderStatistic, level), SignedRank.Bounds(count));

    [Fact]
    public void From_six_blocks_on_the_level_is_95_percent_or_more_and_the_next_narrower_interval_would_miss_it()
    {
        for (var count = 6; count <= 60; count++)
        {
            var (orderStatistic, level) = SignedRank.Bounds(count);
            var narrower = level - (2 * SignedRank.Distribution(count)[(int)orderStatistic]);

            Assert.InRange(level, 0.95, 0.97);
            Assert.True(narrower < 0.95);
        }
    }

    [Fact]
    public void Where_the_normal_distribution_takes_over_the_exact_one_says_the_same()
    {
        var exact = SignedRank.Bounds(SignedRank.MostExact);
        var normal = SignedRank.Bounds(SignedRank.MostExact + 1);
        var distribution = SignedRank.Distribution(SignedRank.MostExact + 1);
        var level = 1 - (2 * distribution.Take((int)normal.OrderStatistic).Sum());

        output.WriteLine($"{exact}, {normal}, which attains {level:P3}");
        Assert.Equal(0.95, normal.AttainedLevel);
        Assert.InRange(level, 0.9495, 0.9505);
        Assert.InRange(normal.OrderStatistic - exact.OrderStatistic, 50, 100);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(250)]
    public void The_interval_covers_the_truth_as_often_as_its_level_says(int count)
    {
        var simulations = count < 100 ? 40_000 : 1_500;
        const double Truth = -0.37;
        foreach (var shape in Noise.Symmetric)
        {
            var noise = new Noise(count);
            var covered = 0;
            var level = 0.0;
            for (var simulation = 0; simulation < simulations; simulation++)
            {
                var values = Enumerable.Range(0, count).Select(_ => Truth + noise.Draw(shape)).ToList();
                var interval = Assert.IsType<Interval>(HodgesLehmann.Of(values).Interval);
                covered += interval.Low <= Truth && Truth <= interval.High ? 1 : 0;
                level = interval.AttainedLevel;
            }

            var coverage = (double)covered / simulations;
            output.WriteLine($"{count} blocks, {shape}: covered {coverage:P2}, attained level {level:P2}");

            // The two are equal in truth; a simulation strays by some standard errors.
            var standardError = Math.Sqrt(level * (1 - level) / simulations);
            Assert.InRange(coverage, level - (3 * standardError), level + 0.01);
        }
    }
}
