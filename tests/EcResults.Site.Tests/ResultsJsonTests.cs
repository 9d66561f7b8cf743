using EcResults.Site.Data;

namespace EcResults.Site.Tests;

public sealed class ResultsJsonTests
{
    [Fact]
    public void The_index_leads_to_the_page_the_data_and_the_archive_of_every_submission()
    {
        var site = SampleSite.Site;
        using var document = JsonDocument.Parse(site.Text("data/results.json"));
        var submissions = document.RootElement.GetProperty("submissions").EnumerateArray().ToList();

        Assert.Equal("CC0-1.0", document.RootElement.GetProperty("license").GetString());
        Assert.Equal(6, submissions.Count);
        foreach (var submission in submissions)
        {
            foreach (var member in (string[])["page", "data", "archive"])
            {
                Assert.True(site.Has(submission.GetProperty(member).GetString()!), member);
            }
        }

        Assert.Equal(6, submissions.Select(one => one.GetProperty("title").GetString()).Distinct().Count());
    }

    [Fact]
    public void The_schema_has_every_shown_figure_of_runs_and_of_medians()
    {
        using var schema = JsonDocument.Parse(ResultsJson.Schema);
        var parts = schema.RootElement.GetProperty("$defs");
        var run = parts.GetProperty("run").GetProperty("properties").GetProperty("figures");
        foreach (var (name, part) in new[] { ("figures", run), ("medians", parts.GetProperty("medians")) })
        {
            var described = part.GetProperty("properties");
            var missing = FigureCatalog
                .Shown.Where(figure => !described.TryGetProperty(figure.Name, out _))
                .Select(figure => figure.Name);
            Assert.True(!missing.Any(), $"\"{name}\" in schema/result.schema.json lacks {string.Join(", ", missing)}");
        }
    }

    [Fact]
    public void The_data_of_a_submission_hold_the_lines_of_its_figures()
    {
        var text = SampleSite.Site.Text("results/20260901-sam-box/result.json");
        using var document = JsonDocument.Parse(text);
        var run = document.RootElement.GetProperty("runs")[1];
        var figure = run.GetProperty("figures").GetProperty("requestsPerSecond");
        Assert.Equal("raw/002-text/wrk.txt", figure.GetProperty("file").GetString());
        Assert.Equal(10, figure.GetProperty("line").GetInt32());
        Assert.False(run.GetProperty("figures").TryGetProperty("clientCpuPercent", out _));
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }
}
