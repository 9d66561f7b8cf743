namespace EcResults.Tests.Comparisons;

/// <summary>The noise floor is robust: seeded simulation, noise of 5 % on the log scale.</summary>
public class NoiseFloorTests(ITestOutputHelper output)
{
    private const int Simulations = 5_000;
    private const double Spread = 0.05;

    [Fact]
    public void One_bad_pair_of_six_does_not_decide_it()
    {
        double[] seconds = [101, 99, 100.5, 99.5, 100.8, 300];
        var floor = NoiseFloor.Of([
            .. seconds.Select((second, index) => Simulated.Block(index + 1, [100, second], [50])),
        ])!;

        Assert.InRange(floor.Percent, 0.5, 3);
        Assert.Equal("6 pairs of baselines within a block", floor.Words);
    }

    [Fact]
    public void One_bad_pair_of_three_does_not_decide_it_either() =>
        Assert.InRange(
            NoiseFloor
                .Of([
                    Simulated.Block(1, [100, 101], [50]),
                    Simulated.Block(2, [100, 99], [50]),
                    Simulated.Block(3, [100, 250], [50]),
                ])!
                .Percent,
            0.5,
            6
        );

    [Fact]
    public void Of_two_pairs_nobody_can_say_which_went_wrong_so_the_greater_decides() =>
        Assert.Equal(
            4 * Math.Log(1.1),
            NoiseFloor.Of([Simulated.Block(1, [100, 110], [50]), Simulated.Block(2, [100, 100], [50])])!.Log,
            1e-12
        );

    [Fact]
    public void A_difference_that_every_pair_shows_is_in_the_floor() =>
        Assert.InRange(
            NoiseFloor
                .Of([.. Enumerable.Range(1, 6).Select(block => Simulated.Block(block, [100, 110], [50]))])!
                .Percent,
            10 - 1e-9,
            10 + 1e-9
        );

    [Theory]
    [InlineData(0.8, false)]
    [InlineData(1.2, false)]
    [InlineData(0.8, true)]
    [InlineData(1.2, true)]
    public void An_effect_of_20_percent_is_found_in_six_blocks_of_5_percent_noise(double factor, bool oneBadPair)
    {
        var share = ShareOfVerdicts(Math.Log(factor), oneBadPair);
        output.WriteLine($"times {factor}, one bad pair {oneBadPair}: found in {share:P2}");
        Assert.InRange(share, 0.8, 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Equal_runs_are_called_different_in_at_most_5_percent(bool oneBadPair)
    {
        var share = ShareOfVerdicts(change: 0, oneBadPair);
        output.WriteLine($"equal runs, one bad pair {oneBadPair}: called different in {share:P2}");
        Assert.InRange(share, 0, 0.05);
    }

    private static double ShareOfVerdicts(double change, bool oneBadPair)
    {
        // On the side where the block still shows the effect: on the other it turns its own block around, and no interval
        // of six blocks that covers in 95 of 100 cases excludes zero then, whatever the floor is.
        var bad = change > 0 ? 1 / 3.0 : 3;
        var noise = new Noise(20);
        var different = 0;
        for (var simulation = 0; simulation < Simulations; simulation++)
        {
            var blocks = Enumerable
                .Range(1, 6)
                .Select(number =>
                    Simulated.Block(
                        number,
                        [Value(0), oneBadPair && number == 6 ? bad * Value(0) : Value(0)],
                        [Value(change)]
                    )
                )
                .ToList();
            different += Comparison.Of(Metric.ServerCpu, Mode.Text, blocks)!.ChangePercent.IsDetected ? 1 : 0;
        }

        return (double)different / Simulations;

        double Value(double level) => Math.Exp(level + (Spread * noise.Draw("normal")));
    }
}
