namespace EcResults.Tests.Comparisons;

public class ContrastTests(ITestOutputHelper output)
{
    private const int Pages = 400;
    private const double Spread = 0.05;
    private static readonly Mode[] Modes = [Mode.Text, Mode.Pcap, Mode.Keylog];

    [Fact]
    public void Two_results_from_one_distribution_are_called_different_on_at_most_5_percent_of_pages()
    {
        var share = ShareOfPages(factor: 1);
        output.WriteLine($"equal results: {share:P2} of pages call something different");
        Assert.InRange(share, 0, 0.05);
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(1.2)]
    public void Results_that_differ_by_20_percent_in_six_blocks_of_5_percent_noise_are_told_apart(double factor)
    {
        var share = ShareOfPages(factor);
        output.WriteLine($"results that differ by {factor}: {share:P2} of pages tell them apart");
        Assert.InRange(share, 0.8, 1);
    }

    [Fact]
    public void Less_throughput_and_more_CPU_are_costlier_and_the_other_way_round_cheaper()
    {
        var slow = ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 0.4)));
        var fast = ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 0.5)));

        Assert.All(Contrast.Of([(fast, slow)]), contrast => Assert.Equal(ContrastVerdict.Costlier, contrast.Verdict));
        Assert.All(Contrast.Of([(slow, fast)]), contrast => Assert.Equal(ContrastVerdict.Cheaper, contrast.Verdict));
    }

    [Fact]
    public void The_difference_is_that_of_the_changes_in_percentage_points()
    {
        var throughput = Contrast
            .Of([
                (
                    ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 0.5))),
                    ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 0.4)))
                ),
            ])
            .Single(contrast => contrast.Measure == Measure.Throughput);

        Assert.Equal(-10, throughput.Test.Shift.Value, 0.2);
        Assert.Equal("points", throughput.Unit);
        Assert.Equal("B costs more (p = 0.004)", throughput.Words);
    }

    [Fact]
    public void A_result_does_not_differ_from_itself_and_that_is_a_sentence()
    {
        var result = ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 0.5)));

        Assert.Equal("no difference shown in 2 comparisons", Contrast.Summary(Contrast.Of([(result, result)])));
    }

    [Fact]
    public void Three_blocks_of_each_cannot_tell_whatever_the_difference()
    {
        var contrasts = Contrast.Of([
            (
                ResultOf(TestSubmissions.Blocks(3, (Mode.Text, 0.5))),
                ResultOf(TestSubmissions.Blocks(3, (Mode.Text, 0.1)))
            ),
        ]);

        Assert.All(contrasts, contrast => Assert.Equal(ContrastVerdict.TooFewBlocks, contrast.Verdict));
        Assert.Equal("too few blocks to tell: 3 blocks against 3 blocks", contrasts[0].Words);
        Assert.StartsWith("no difference can be shown", Contrast.Summary(contrasts), StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_that_can_never_tell_do_not_raise_the_bar_for_the_others()
    {
        var pair = (
            ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 0.5))),
            ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 0.4)))
        );
        var few = (
            ResultOf(TestSubmissions.Blocks(3, (Mode.Text, 0.5))),
            ResultOf(TestSubmissions.Blocks(3, (Mode.Text, 0.4)))
        );

        Assert.Equal(Contrast.Of([pair])[0].AdjustedPValue, Contrast.Of([few, few, pair])[^2].AdjustedPValue, 1e-12);
    }

    /// <summary>A page holds three modes by two measures; B's modes change the rate by a further factor.</summary>
    private static double ShareOfPages(double factor)
    {
        var noise = new Noise(7);
        var told = 0;
        for (var page = 0; page < Pages; page++)
        {
            var a = Drawn(noise, 1);
            var b = Drawn(noise, factor);
            told += Contrast
                .Of(a.Zip(b))
                .Any(contrast => contrast.Verdict is ContrastVerdict.Costlier or ContrastVerdict.Cheaper)
                ? 1
                : 0;
        }

        return (double)told / Pages;
    }

    private static IReadOnlyList<Result> Drawn(Noise noise, double factor)
    {
        var runs = new List<RunEvidence>();
        for (var block = 1; block <= 6; block++)
        {
            Add(Mode.Baseline, 10_000);
            foreach (var mode in Modes)
            {
                Add(mode, 4_000 * factor);
            }

            Add(Mode.Baseline, 10_000);

            void Add(Mode mode, double rate) =>
                runs.Add(TestSubmissions.Run(mode, block, runs.Count, rate * Math.Exp(Spread * noise.Draw("normal"))));
        }

        return Result.Of(TestSubmissions.Submission(runs));
    }

    private static Result ResultOf(List<RunEvidence> runs) =>
        Assert.Single(Result.Of(TestSubmissions.Submission(runs)));
}
