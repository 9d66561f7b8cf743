namespace EcResults.Tests.Evidence;

/// <summary>Whole logs made in memory condense to the byte as they must, and read the same before and after.</summary>
public sealed class GeneratedLogTests
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_whole_log_condenses_to_the_byte(int seed)
    {
        using var log = new GeneratedLog(seed);
        var condensed = LogCondenserTests.Condense(log.Whole).Output;
        Assert.Equal(log.Condensed, Encoding.UTF8.GetString(condensed));
        EcaptureLogPairs.AssertSame(log.Whole, condensed);
    }
}
