namespace EcResults.Site.Tests;

public sealed class SiteBuilderTests
{
    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var first = SiteBuilder.Build(SampleSite.Typical());
        var second = SiteBuilder.Build(SampleSite.Typical());

        Assert.Equal(first.Select(file => file.Path), second.Select(file => file.Path));
        Assert.All(
            first.Zip(second),
            pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path)
        );
    }
}
