namespace EcResults.Tests.Comparisons;

public class GroupedResultsTests
{
    [Fact]
    public void Results_group_by_kernel_with_a_median_and_its_n()
    {
        var grouped = Grouped(
            Measure.Throughput,
            On("6.18.44", 6, 0.5),
            On("5.10.0", 6, 0.2),
            On("6.18.3", 6, 0.6),
            On("6.1.0-18-amd64", 6, 0.3)
        );

        Assert.Equal(["5.10", "6.1", "6.18"], grouped.Groups.Select(group => group.Value));
        Assert.Equal([1, 1, 2], grouped.Groups.Select(group => group.Count));
        Assert.Equal(-45, grouped.Groups[2].Median, 0.5);
        Assert.All(grouped.Groups[2].Points, point => Assert.NotNull(point.Estimate.Interval));
    }

    [Fact]
    public void Ranks_go_through_all_groups_and_overlapping_intervals_share_one()
    {
        var grouped = Grouped(
            Measure.Throughput,
            On("5.10.0", 6, 0.2),
            On("6.1.0", 6, 0.5),
            On("6.12.0", 6, 0.5),
            On("6.18.0", 6, 0.8),
            On("7.2.0", 3, 0.9)
        );

        Assert.Equal([4, 2, 2, 1, null], grouped.Groups.Select(group => Assert.Single(group.Points).Rank));
    }

    [Fact]
    public void A_set_never_holds_two_keys()
    {
        var sets = ComparableSet.Of(
            Result.Of(
                new Catalog([
                    TestSubmissions.Submission(
                        TestSubmissions.Blocks(6, (Mode.Text, 0.5), (Mode.Keylog, 0.9)),
                        "20260512-octo-a"
                    ),
                    TestSubmissions.Submission(TestSubmissions.Blocks(6, (Mode.Text, 0.4)), "20260512-octo-b"),
                ])
            )
        );

        Assert.Equal([2, 1], sets.Select(set => set.Results.Count));
        Assert.All(sets, set => Assert.All(set.Results, result => Assert.Equal(set.Key, result.Key)));
    }

    [Fact]
    public void Names_of_measures_and_dimensions_are_unique()
    {
        Assert.Distinct(Measure.All.Select(measure => measure.Name));
        Assert.Distinct(Dimension.All.Select(dimension => dimension.Name));
        Assert.Equal(
            ["6.18", "EPYC 7763", "3.0"],
            Dimension.All.Select(dimension => dimension.Of(TestSubmissions.Environment))
        );
    }

    [Fact]
    public void Added_cpu_is_a_measure_too() =>
        Assert.Equal(80, Grouped(Measure.AddedCpu, On("6.18.0", 6, 0.5)).Groups[0].Median, 0.5);

    [Theory]
    [InlineData(true, "1 2 3")]
    [InlineData(false, "3 2 1")]
    public void The_best_is_first(bool lowerIsBetter, string ranks) =>
        Assert.Equal(ranks, Ranks(lowerIsBetter, (1, 2), (3, 4), (5, 6)));

    [Fact]
    public void A_third_interval_links_two_that_do_not_overlap() =>
        Assert.Equal("1 1 1 4", Ranks(true, (1, 3), (2, 5), (4, 6), (7, 8)));

    private static string Ranks(bool lowerIsBetter, params (double Low, double High)[] intervals) =>
        string.Join(
            ' ',
            Ranking.Of(
                [.. intervals.Select(ends => new Estimate(0, new Interval(ends.Low, ends.High, 0.95), 6))],
                lowerIsBetter
            )
        );

    private static Submission On(string kernel, int blocks, double factor) =>
        TestSubmissions.Submission(
            TestSubmissions.Blocks(blocks, (Mode.Text, factor)),
            $"20260512-octo-{kernel}",
            TestSubmissions.Environment with
            {
                Kernel = new Kernel(kernel, "x86_64", Btf: true),
            }
        );

    private static GroupedResults Grouped(Measure measure, params Submission[] submissions) =>
        GroupedResults.Of(
            Assert.Single(ComparableSet.Of(Result.Of(new Catalog(submissions)))),
            Dimension.Kernel,
            measure
        );
}
