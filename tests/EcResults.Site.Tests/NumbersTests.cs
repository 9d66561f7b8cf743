using EcResults.Site.Words;

namespace EcResults.Site.Tests;

public sealed class NumbersTests
{
    [Fact]
    public void Figures_have_units_true_minus_signs_and_grouped_thousands()
    {
        Assert.Equal("52,441\u00A0req/s", Numbers.Rate(52440.9));
        Assert.Equal("49.9\u00A0req/s", Numbers.Rate(49.93));
        Assert.Equal("717\u00A0µs", Numbers.Latency(717));
        Assert.Equal("2.70\u00A0ms", Numbers.Latency(2700));
        Assert.Equal("1.20\u00A0s", Numbers.Latency(1_200_000));
        Assert.Equal("\u221281.5\u00A0%", Numbers.Change(-81.5));
        Assert.Equal("+0.12\u00A0%", Numbers.Change(0.12));
        Assert.Equal("0\u00A0%", Numbers.Percent(0));
        Assert.Equal("114.8\u00A0MiB", Numbers.Bytes(117536 * 1024.0));
        Assert.Equal("105,912", Numbers.Count(105912));
        Assert.Equal("0.5", Numbers.Count(0.5));
        Assert.Equal("1\u00A0run", Numbers.Of(1, "run"));
    }

    [Fact]
    public void What_rounds_to_zero_has_no_sign()
    {
        Assert.Equal("0.0", Numbers.Signed(-0.04, 1));
        Assert.Equal("0.0", Numbers.Signed(0.04, 1));
    }
}
