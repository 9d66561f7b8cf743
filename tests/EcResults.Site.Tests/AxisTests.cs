using EcResults.Site.Charts;

namespace EcResults.Site.Tests;

public sealed class AxisTests
{
    [Theory]
    [InlineData(new double[] { 3, 57 }, new double[] { 0, 20, 40, 60 })]
    [InlineData(new double[] { -81.5, -64 }, new double[] { -100, -75, -50, -25, 0 })]
    [InlineData(new double[] { -3, 9 }, new double[] { -5, 0, 5, 10 })]
    [InlineData(new double[] { }, new double[] { 0, 0.25, 0.5, 0.75, 1 })]
    [InlineData(new double[] { 0, 0 }, new double[] { 0, 0.25, 0.5, 0.75, 1 })]
    public void Ticks_are_round_and_hold_all_values_and_zero(double[] values, double[] ticks) =>
        Assert.Equal(ticks, Axis.Over(values).Ticks);

    [Fact]
    public void Any_values_give_few_ticks()
    {
        for (var exponent = -12; exponent <= 15; exponent++)
        {
            foreach (var factor in (double[])[1, 1.7, 3.3, 7.9])
            {
                var axis = Axis.Over([factor * Math.Pow(10, exponent), -Math.Pow(10, exponent)]);
                Assert.InRange(axis.Ticks.Count, 3, 7);
                Assert.Contains(0, axis.Ticks);
            }
        }
    }
}
