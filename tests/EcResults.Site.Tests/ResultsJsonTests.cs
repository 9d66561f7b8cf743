namespace EcResults.Site.Tests;

public sealed class ResultsJsonTests
{
    [Fact]
    public void The_data_file_says_its_licence_and_holds_every_submission_with_the_lines_of_its_figures()
    {
        var text = new BuiltSite(SampleSite.Typical()).Text("data/results.json");
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;

        Assert.Equal("CC0-1.0", root.GetProperty("license").GetString());
        Assert.Equal(6, root.GetProperty("submissions").GetArrayLength());
        var first = root.GetProperty("submissions")[0];
        var run = first.GetProperty("runs")[1];
        var figure = run.GetProperty("figures").GetProperty("requestsPerSecond");
        Assert.Equal("raw/002-text/wrk.txt", figure.GetProperty("file").GetString());
        Assert.Equal(10, figure.GetProperty("line").GetInt32());
        Assert.False(run.GetProperty("figures").TryGetProperty("clientCpuPercent", out _));
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }
}
