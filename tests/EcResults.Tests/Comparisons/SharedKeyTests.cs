namespace EcResults.Tests.Comparisons;

public class SharedKeyTests
{
    private static readonly ComparabilityKey Key = Result
        .Of(TestSubmissions.Submission(TestSubmissions.Blocks(6, (Mode.Text, 0.5))))[0]
        .Key;

    [Fact]
    public void What_all_keys_share_is_said_once_and_each_says_the_rest()
    {
        var small = Key with { MapsizePages = 128 };
        var both = new SharedKey([Key, small]);

        Assert.Contains("; virtual machine; x86_64; eCapture ≥ 2.4.2", both.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("buffer", both.Words, StringComparison.Ordinal);
        Assert.Equal("a buffer of 1,024 pages", both.Rest(Key));
        Assert.Equal("a buffer of 128 pages", both.Rest(small));
    }

    [Theory]
    [InlineData(true, "the generator probed too")]
    [InlineData(false, "the generator not probed")]
    public void Whether_the_generator_is_probed_reads_as_a_condition(bool probed, string words) =>
        Assert.EndsWith($"; {words}", (Key with { ClientProbed = probed }).Words, StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_a_key_is_lost()
    {
        var other = Key with { Architecture = "aarch64", ClientProbed = null };
        var both = new SharedKey([Key, other]);

        Assert.All(
            new[] { Key, other },
            key =>
                Assert.Equal(
                    key.Words.Split("; ").Order(StringComparer.Ordinal),
                    $"{both.Words}; {both.Rest(key)}".Split("; ").Order(StringComparer.Ordinal)
                )
        );
    }

    [Fact]
    public void One_key_alone_is_shared_whole_and_none_shares_nothing()
    {
        Assert.Equal((Key.Words, ""), (new SharedKey([Key]).Words, new SharedKey([Key]).Rest(Key)));
        Assert.Equal("", new SharedKey([]).Words);
    }
}
