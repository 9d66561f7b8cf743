namespace EcResults.Tests.Comparisons;

/// <summary>How often the law of verdicts errs, by simulation: noise on the log scale, seeded.</summary>
public class VerdictSimulationTests(ITestOutputHelper output)
{
    private const int Simulations = 8_000;
    private const double Spread = 0.03;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(10)]
    public void Equal_runs_are_called_different_in_at_most_5_percent(int blocks)
    {
        foreach (var shape in Noise.All)
        {
            var share = ShareOfVerdicts(blocks, baselines: 2, shape, change: 0, drift: 0);
            output.WriteLine($"A/A, {blocks} blocks, {shape}: {share:P2} slower or faster");
            Assert.InRange(share, 0, 0.05);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(10)]
    public void Without_second_baselines_too(int blocks)
    {
        foreach (var shape in Noise.All)
        {
            var share = ShareOfVerdicts(blocks, baselines: 1, shape, change: 0, drift: 0);
            output.WriteLine($"one baseline, {blocks} blocks, {shape}: {share:P2} slower or faster");
            Assert.InRange(share, 0, 0.05);
        }
    }

    [Fact]
    public void Drift_between_blocks_makes_no_verdict()
    {
        var share = ShareOfVerdicts(6, baselines: 2, "normal", change: 0, drift: 0.2);
        output.WriteLine($"A/A, 6 blocks, drift of 20 % a block: {share:P2} slower or faster");
        Assert.InRange(share, 0, 0.05);
    }

    [Theory]
    [InlineData(2, 0.5)]
    [InlineData(3, 0.25)]
    [InlineData(6, 0.15)]
    [InlineData(10, 0.08)]
    public void A_change_well_above_noise_of_3_percent_is_found(int blocks, double loss)
    {
        var share = ShareOfVerdicts(blocks, baselines: 2, "normal", Math.Log(1 - loss), drift: 0);
        output.WriteLine($"a loss of {loss:P0}, {blocks} blocks: found in {share:P2}");
        Assert.InRange(share, 0.95, 1);
    }

    private static double ShareOfVerdicts(int blocks, int baselines, string shape, double change, double drift)
    {
        var noise = new Noise(blocks);
        var different = 0;
        for (var simulation = 0; simulation < Simulations; simulation++)
        {
            var simulated = Enumerable
                .Range(1, blocks)
                .Select(number =>
                {
                    var level = 9 + (number * drift);
                    return Simulated.Block(
                        number,
                        [.. Enumerable.Range(0, baselines).Select(_ => Value(level))],
                        [Value(level + change)]
                    );
                })
                .ToList();
            var verdict = Comparison.Of(Metric.Throughput, Mode.Text, simulated)!.Verdict;
            different += verdict is Verdict.Slower or Verdict.Faster ? 1 : 0;
        }

        return (double)different / Simulations;

        double Value(double level) => Math.Exp(level + (Spread * noise.Draw(shape)));
    }
}
