namespace EcResults.Tests.Comparisons;

public class ComparisonTests
{
    [Fact]
    public void The_change_is_the_median_over_blocks_with_the_attained_level_beside_it()
    {
        var comparison = Compare([.. Enumerable.Range(1, 6).Select(block => Simulated.Block(block, [100, 102], [50]))]);

        Assert.Equal(-50.5, comparison.ChangePercent.Value, 0.1);
        Assert.Equal(0.96875, comparison.ChangePercent.Interval?.AttainedLevel);
        Assert.Equal(6, comparison.ChangePercent.Blocks);
        Assert.Equal(Verdict.Slower, comparison.Verdict);
        Assert.Equal(50, comparison.Median);
        Assert.Equal(101, comparison.BaselineMedian);
    }

    [Fact]
    public void A_block_is_held_against_the_mean_of_its_baselines_on_the_log_scale()
    {
        var block = Simulated.Block(1, [100, 400], [200]);

        Assert.Equal(0, block.LogRatio, 1e-12);
        Assert.Equal(Math.Log(4), block.BaselineLogRatio!.Value, 1e-12);
        Assert.Equal(-50, block.Difference);
    }

    [Fact]
    public void One_block_is_unknown_however_large_the_change()
    {
        var comparison = Compare([Simulated.Block(1, [100, 100.1], [10])]);

        Assert.Equal((Verdict.Unknown, "unknown"), (comparison.Verdict, comparison.Verdict.Word()));
        Assert.Null(comparison.ChangePercent.Interval);
        Assert.Null(comparison.NoiseFloor);
    }

    [Fact]
    public void Two_blocks_without_second_baselines_are_unknown() =>
        Assert.Equal(
            Verdict.Unknown,
            Compare([Simulated.Block(1, [100], [10]), Simulated.Block(2, [101], [10])]).Verdict
        );

    [Fact]
    public void Three_blocks_without_second_baselines_are_held_against_neighbouring_baselines()
    {
        var comparison = Compare([
            Simulated.Block(1, [100], [10]),
            Simulated.Block(2, [101], [10]),
            Simulated.Block(3, [99], [11]),
        ]);

        Assert.Equal(Verdict.Slower, comparison.Verdict);
        Assert.Null(comparison.ChangePercent.Interval);
        Assert.False(comparison.NoiseFloor!.FromSecondBaselines);
        Assert.Equal("2 pairs of baselines of neighbouring blocks", comparison.NoiseFloor.Words);
    }

    [Fact]
    public void A_change_that_every_block_shows_is_not_detectable_inside_the_noise_floor()
    {
        var comparison = Compare([
            .. Enumerable.Range(1, 6).Select(block => Simulated.Block(block, [100, block % 2 == 0 ? 120 : 83], [90])),
        ]);

        Assert.Equal(Verdict.NotDetectable, comparison.Verdict);
        Assert.Equal("inside the noise floor of 20.2 %", comparison.Reason);
    }

    [Fact]
    public void Blocks_that_disagree_are_not_detectable()
    {
        var comparison = Compare([Simulated.Block(1, [100, 100.1], [50]), Simulated.Block(2, [100, 100.1], [101])]);

        Assert.Equal((Verdict.NotDetectable, "not detectable"), (comparison.Verdict, comparison.Verdict.Word()));
    }

    [Fact]
    public void More_latency_is_slower_and_less_is_faster()
    {
        List<Block> blocks = [.. Enumerable.Range(1, 6).Select(block => Simulated.Block(block, [100, 101], [200]))];

        Assert.Equal(Verdict.Slower, Comparison.Of(Metric.LatencyP99, Mode.Text, blocks)!.Verdict);
        Assert.Equal(Verdict.Slower, Comparison.Of(Metric.ServerCpu, Mode.Text, blocks)!.Verdict);
        Assert.Equal(Verdict.Faster, Comparison.Of(Metric.Throughput, Mode.Text, blocks)!.Verdict);
    }

    [Fact]
    public void Equal_runs_to_the_last_digit_are_not_detectable() =>
        Assert.Equal(
            Verdict.NotDetectable,
            Compare([.. Enumerable.Range(1, 6).Select(block => Simulated.Block(block, [100, 100], [100]))]).Verdict
        );

    [Fact]
    public void Without_blocks_there_is_no_comparison() => Assert.Null(Comparison.Of(Metric.Throughput, Mode.Text, []));

    [Fact]
    public void Runs_pair_by_repetition_and_a_run_without_partner_takes_no_part()
    {
        var submission = TestSubmissions.Submission([
            TestSubmissions.Run(Mode.Text, 1, 0, 500),
            TestSubmissions.Run(Mode.Baseline, 1, 1, 1000),
            TestSubmissions.Run(Mode.Baseline, 1, 2, 1100),
            TestSubmissions.Run(Mode.Text, 2, 3, 400),
            TestSubmissions.Run(Mode.Baseline, 3, 4, 1000),
        ]);

        var block = Assert.Single(Block.Of(submission, "keepalive-1k", Mode.Text, Metric.Throughput));
        Assert.Equal([1000.0, 1100.0], block.Baselines.Select(sample => sample.Value));
        Assert.Equal(["000-text"], block.Captures.Select(sample => sample.Run));
    }

    [Fact]
    public void The_first_baseline_is_the_one_that_ran_first()
    {
        var submission = TestSubmissions.Submission([
            TestSubmissions.Run(Mode.Baseline, 1, 9, 1100),
            TestSubmissions.Run(Mode.Text, 1, 5, 500),
            TestSubmissions.Run(Mode.Baseline, 1, 2, 1000),
        ]);

        var block = Assert.Single(Block.Of(submission, "keepalive-1k", Mode.Text, Metric.Throughput));
        Assert.Equal(Math.Log(1.1), block.BaselineLogRatio!.Value, 1e-12);
    }

    [Fact]
    public void A_figure_of_zero_is_no_sample()
    {
        var run = TestSubmissions.Run(Mode.Baseline, 1, 0, 0);

        Assert.Empty(Sample.Of(TestSubmissions.Submission([run]), "keepalive-1k", Mode.Baseline, Metric.Throughput));
    }

    private static Comparison Compare(IReadOnlyList<Block> blocks) =>
        Assert.IsType<Comparison>(Comparison.Of(Metric.Throughput, Mode.Text, blocks));
}
