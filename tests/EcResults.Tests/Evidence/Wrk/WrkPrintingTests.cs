namespace EcResults.Tests.Evidence;

/// <summary>Prints values by the rules of wrk's <c>units.c</c> and reads them back.</summary>
public class WrkPrintingTests
{
    private static readonly string Plain = WrkFixture.Text("wrk", "with-latency");

    [Fact]
    public void Each_duration_lies_in_the_window_of_what_wrk_prints_for_it()
    {
        var windows = new Dictionary<string, (int Least, int Most)>(StringComparer.Ordinal);
        for (var seconds = 1; seconds <= 4 * 3600; seconds++)
        {
            var minutes = seconds / 60.0;
            var printed = seconds < 51 ? $"{seconds}s" : $"{Math.Round(minutes, MidpointRounding.ToEven)}m";
            windows[printed] = windows.TryGetValue(printed, out var window)
                ? (window.Least, seconds)
                : (seconds, seconds);
        }

        foreach (var (printed, window) in windows.SkipLast(1))
        {
            var duration = WrkFixture.Wrk(Plain.With("Running 2s", "Running " + printed)).Clean().Duration;
            Assert.Equal((printed, window), (duration.Text, (duration.LeastSeconds, duration.MostSeconds)));
        }
    }

    [Theory]
    [InlineData("50s", 50, 50)]
    [InlineData("1m", 51, 89)]
    [InlineData("2m", 90, 150)]
    [InlineData("3m", 151, 209)]
    [InlineData("120m", 7170, 7230)]
    public void A_duration_stands_for_the_seconds_that_print_like_it(string printed, int least, int most)
    {
        var duration = WrkFixture.Wrk(Plain.With("Running 2s", "Running " + printed)).Clean().Duration;

        Assert.Equal((least, most), (duration.LeastSeconds, duration.MostSeconds));
    }

    [Theory]
    [InlineData("0s")]
    [InlineData("51s")]
    [InlineData("0m")]
    [InlineData("05s")]
    [InlineData("s")]
    [InlineData("1.00m")]
    [InlineData("99999999999m")]
    [InlineData("1h")]
    public void A_duration_that_wrk_cannot_print_is_refused(string printed) =>
        WrkFixture.Wrk(Plain.With("Running 2s", "Running " + printed)).Refused();

    [Fact]
    public void Every_latency_that_wrk_prints_is_read_within_half_a_step() =>
        Gen.OneOf(Gen.Double[0, 2_000], Gen.Double[500_000, 1_500_000], Gen.Double[1, 4e9])
            .Sample(us =>
            {
                var printed = us < 1e6 ? Format(us, 1000, "us", ["ms", "s"]) : Format(us / 1e6, 60, "s", ["m", "h"]);
                AssertNear(us, WrkFixture.Wrk(Plain.With("4.39ms", printed)).Clean().LatencyAtUs(99));
            });

    [Fact]
    public void Every_rate_that_wrk_prints_is_read_within_half_a_step() =>
        Gen.OneOf(Gen.Double[0, 2_000], Gen.Double[1, 1e10])
            .Sample(rate =>
            {
                var printed = Format(rate, 1000, "", ["k", "M", "G", "T", "P"]);
                var report = WrkFixture.Wrk(Plain.With("1.03k", printed)).Clean();
                AssertNear(rate, report.ThreadRequestsPerSecond.Max);
            });

    [Fact]
    public void Every_size_that_wrk_prints_is_read_within_half_a_step() =>
        Gen.OneOf(Gen.Double[0, 2_000], Gen.Double[1, 2e6], Gen.Double[1, 5e15])
            .Sample(bytes =>
            {
                var printed = Format(bytes, 1024, "", ["K", "M", "G", "T", "P"]) + "B";
                AssertNear(bytes, WrkFixture.Wrk(Plain.With("334.01KB", printed)).Clean().TransferBytesPerSecond);
            });

    [Theory]
    [InlineData("850.00us", 850)]
    [InlineData("0.85ms", 850)]
    [InlineData("1000.00ms", 1e6)]
    [InlineData("1.00s", 1e6)]
    [InlineData("51.00s", 51e6)]
    [InlineData("0.85m", 51e6)]
    [InlineData("118.00m", 118 * 60e6)]
    public void The_ends_of_a_unit_are_printed_by_rounding(string printed, double us) =>
        Assert.Equal(us, WrkFixture.Wrk(Plain.With("4.39ms", printed)).Clean().LatencyAtUs(99)?.Value);

    private static void AssertNear(double expected, Printed? read)
    {
        var value = Assert.NotNull(read);
        Assert.InRange(expected, value.Low - (expected * 1e-12), value.High + (expected * 1e-12));
    }

    private static string Format(double value, int scale, string unit, string[] units)
    {
        for (var i = 0; i + 1 < units.Length && value >= scale * 0.85; i++)
        {
            value /= scale;
            unit = units[i];
        }

        return value.ToString("F2", CultureInfo.InvariantCulture) + unit;
    }
}
