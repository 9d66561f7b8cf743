using System.Security.Cryptography;

namespace EcResults.Site.Tests;

/// <summary>A disputed result counts, and is marked wherever its name stands.</summary>
public sealed class StatusTests
{
    private static readonly BuiltSite Site = new(
        SampleSite.Input(
            new SampleSubmission
            {
                Id = "20260903-sam-doubt",
                Date = new DateOnly(2026, 9, 3),
                KernelRelease = "6.12.9-amd64",
                Status = new SubmissionStatus(SubmissionState.Disputed, "See issue 7.", new DateOnly(2026, 9, 10)),
            },
            new SampleSubmission()
        )
    );

    [Fact]
    public void Its_page_says_so_with_the_reason_and_is_not_struck_off()
    {
        var page = Site.Document("results/20260903-sam-doubt/index.html");

        var notice = page.QuerySelector(".notice[role=note]")!;
        Assert.Contains("This result is disputed. It counts until", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains("See issue 7.", notice.TextContent, StringComparison.Ordinal);
        Assert.False(notice.ClassList.Contains("bad"));
        Assert.EndsWith("(disputed)", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stays_in_comparisons_and_every_list_marks_it()
    {
        Assert.Contains("sam-doubt", Site.Text("compare/kernel.html"), StringComparison.Ordinal);
        Assert.Contains("(disputed)", Site.Text("compare/kernel.html"), StringComparison.Ordinal);
        Assert.Contains("(disputed)", Site.Document("explorer.html").Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("disputed", Site.Document("results/index.html").QuerySelector(".tag.warn")!.TextContent);
        Assert.Contains(">Disputed: ", Site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Contains(
            "\"state\":\"disputed\"",
            Site.Text("data/results.json").Replace(" ", ""),
            StringComparison.Ordinal
        );
        Assert.Contains(",disputed,", Site.Text("data/runs.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_that_measures_is_offered_with_its_sum()
    {
        var script = Site.Text("benchmark.sh");
        var page = Site.Document("contribute.html");

        Assert.StartsWith("#!/usr/bin/env bash\n", script, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='benchmark.sh']"));
        Assert.Contains(
            Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script))),
            page.QuerySelectorAll("code").Select(code => code.TextContent)
        );
    }
}
