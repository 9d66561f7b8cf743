namespace EcResults.Tests.Submissions;

public sealed class LoadWindowTests
{
    private static readonly DateTime Start = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(10, 5, true)]
    [InlineData(10, 11, true)]
    [InlineData(10, 12, false)]
    [InlineData(10, -1, false)]
    [InlineData(600, 400, true)]
    [InlineData(600, 500, true)]
    [InlineData(600, 600, true)]
    [InlineData(600, -100, false)]
    [InlineData(1200, 1100, true)]
    [InlineData(1200, 900, true)]
    [InlineData(3600, 1800, true)]
    [InlineData(600, 0, false)]
    public void A_sample_is_held_by_its_clock_in_any_zone(double load, int after, bool held)
    {
        foreach (var zone in new[] { 0, 5.5, -8 })
        {
            var clock = TimeOnly.FromDateTime(Start.AddSeconds(after).AddHours(zone));
            var sample = new PidstatSample(clock, null, [], new SourceText("pidstat.txt", "").Whole);

            Assert.Equal(held, new LoadWindow(Start, load).HoldsSample(sample));
        }
    }

    [Theory]
    [InlineData(600, 500, true)]
    [InlineData(600, 700, false)]
    [InlineData(10, 0, true)]
    public void A_second_of_a_log_without_zone_is_held_likewise(double load, int after, bool held) =>
        Assert.Equal(
            held,
            new LoadWindow(Start, load).Holds(
                DateTime.SpecifyKind(Start.AddSeconds(after).AddHours(8), DateTimeKind.Unspecified)
            )
        );

    [Theory]
    [InlineData(60, true)]
    [InlineData(600, false)]
    public void Only_of_a_short_load_a_clock_says_on_which_side_it_lies(double load, bool isShort) =>
        Assert.Equal(isShort, new LoadWindow(Start, load).IsShort);
}
