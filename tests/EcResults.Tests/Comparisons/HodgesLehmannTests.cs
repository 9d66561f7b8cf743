using Perfolizer.Mathematics.Common;
using Perfolizer.Mathematics.QuantileEstimators;
using Pragmastat;

namespace EcResults.Tests.Comparisons;

/// <summary>
/// Against Pragmastat 3.2.4 and Perfolizer 0.6.1 where their definitions are ours: the centre, the median, the ranks.
/// Neither of these versions has the signed-rank interval, so that one is held against its own definition: the values
/// that Wilcoxon's test, with all signs tried, does not refuse.
/// </summary>
public class HodgesLehmannTests
{
    private static readonly Gen<double[]> Samples = Gen.Double[-5, 5].Array[1, 14];

    [Fact]
    public void The_estimate_is_the_centre_of_Pragmastat() =>
        Samples.Sample(values =>
            Assert.Equal(
                Toolkit.Center(new Pragmastat.Sample(values)).NominalValue,
                HodgesLehmann.Of(values).Value,
                1e-9
            )
        );

    [Fact]
    public void The_estimate_is_the_centre_of_Pragmastat_with_ties_too() =>
        Gen.Int[-3, 3]
            .Select(value => value / 2.0)
            .Array[1, 12]
            .Sample(values =>
                Assert.Equal(
                    Toolkit.Center(new Pragmastat.Sample(values)).NominalValue,
                    HodgesLehmann.Of(values).Value,
                    1e-9
                )
            );

    [Fact]
    public void The_median_is_that_of_Perfolizer() =>
        Samples.Sample(values =>
            Assert.Equal(
                HyndmanFanQuantileEstimator
                    .Type7.Quantile(new Pragmastat.Sample(values), Probability.Median)
                    .NominalValue,
                Medians.Of(values),
                1e-9
            )
        );

    [Fact]
    public void As_many_Walsh_averages_are_above_zero_as_the_positive_ranks_of_Perfolizer_sum_to() =>
        Gen.Int[1, 1_000_000]
            .Select(magnitude => (double)(magnitude % 2 == 0 ? magnitude : -magnitude))
            .Array[1, 14]
            .Where(values => values.Distinct().Count() == values.Length)
            .Sample(values =>
            {
                var ranks = Ranker.Instance.GetRanks([.. values.Select(Math.Abs)], 0);
                var sum = values.Select((value, index) => value > 0 ? ranks[index] : 0).Sum();

                var averages = new WalshAverages(values);
                var above = Enumerable.Range(1, (int)averages.Count).Count(place => averages.Smallest(place) > 0);
                Assert.Equal(sum, above);
            });

    [Fact]
    public void Each_Walsh_average_is_the_one_that_sorting_all_of_them_puts_in_its_place() =>
        Gen.OneOf(
                Samples,
                Gen.Int[-3, 3].Select(value => value / 2.0).Array[1, 14],
                Gen.Double[-1e300, 1e300].Array[1, 14]
            )
            .Sample(values =>
            {
                var all = (
                    from first in Enumerable.Range(0, values.Length)
                    from second in Enumerable.Range(first, values.Length - first)
                    let average = (values[first] + values[second]) / 2
                    orderby average
                    select average
                ).ToList();
                var averages = new WalshAverages(values);

                Assert.Equal(all, Enumerable.Range(1, all.Count).Select(place => averages.Smallest(place)));
                Assert.Equal(Medians.Of(all), averages.Median);
            });

    [Fact]
    public void The_blocks_of_ten_thousand_results_have_an_estimate_with_its_interval()
    {
        var noise = new Noise(1);
        var estimate = HodgesLehmann.Of([
            .. Enumerable.Range(0, 60_000).Select(_ => 3 + noise.Draw(Noise.Symmetric[0])),
        ]);

        Assert.InRange(estimate.Value, 2.9, 3.1);
        Assert.NotNull(estimate.Interval);
        Assert.InRange(3, estimate.Interval.Low, estimate.Interval.High);
        Assert.InRange(estimate.Interval.High - estimate.Interval.Low, 0.001, 0.1);
    }

    [Fact]
    public void The_interval_holds_exactly_the_centres_that_the_signed_rank_test_does_not_refuse() =>
        // Whole values against a centre that is none: no ties of magnitude, as the test's distribution supposes.
        Gen.Int[-1_000, 1_000]
            .Select(value => (double)value)
            .Array[5, 10]
            .Where(values => values.Distinct().Count() == values.Length)
            .Select(Gen.Int[-1_200, 1_200].Select(value => value + 0.25))
            .Sample(
                (values, centre) =>
                {
                    var interval = Assert.IsType<EcResults.Comparisons.Interval>(HodgesLehmann.Of(values).Interval);
                    var probability = TwoSidedProbability([.. values.Select(value => value - centre)]);

                    Assert.Equal(
                        probability > 1 - interval.AttainedLevel + 1e-9,
                        interval.Low <= centre && centre <= interval.High
                    );
                },
                iter: 500
            );

    [Fact]
    public void Below_five_blocks_there_is_no_interval()
    {
        Assert.Null(HodgesLehmann.Of([1, 2, 3, 4]).Interval);
        Assert.NotNull(HodgesLehmann.Of([1, 2, 3, 4, 5]).Interval);
    }

    [Fact]
    public void Without_values_there_is_no_estimate_rather_than_zero() =>
        Assert.Throws<ArgumentException>(() => HodgesLehmann.Of([]));

    [Fact]
    public void One_run_that_went_wrong_hardly_moves_the_estimate() =>
        Assert.InRange(HodgesLehmann.Of([1.0, 1.1, 0.9, 1.05, 0.95, 40]).Value, 0.9, 1.2);

    [Fact]
    public void Equal_values_give_a_point_for_an_interval() =>
        Assert.Equal(new EcResults.Comparisons.Interval(0, 0, 0.96875), HodgesLehmann.Of([0, 0, 0, 0, 0, 0]).Interval);

    /// <summary>Wilcoxon's test by trying every combination of signs.</summary>
    private static double TwoSidedProbability(double[] values)
    {
        var ranks = Ranker.Instance.GetRanks([.. values.Select(Math.Abs)], 0);
        var positive = values.Select((value, index) => value > 0 ? ranks[index] : 0).Sum();
        var lesser = Math.Min(positive, ranks.Sum() - positive);
        var asExtreme = Enumerable
            .Range(0, 1 << values.Length)
            .Count(signs => ranks.Where((_, index) => (signs >> index & 1) == 1).Sum() <= lesser);
        return 2.0 * asExtreme / (1 << values.Length);
    }
}
