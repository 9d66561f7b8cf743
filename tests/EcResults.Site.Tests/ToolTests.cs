using EcResults.Site.Pages;

namespace EcResults.Site.Tests;

/// <summary>The explorer, the estimator and the page of buffers.</summary>
public sealed class ToolTests : IDisposable
{
    private static readonly BuiltSite Site = SampleSite.Site;

    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-tools-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_explorer_has_a_row_for_every_result_without_a_script()
    {
        var rows = Site.Document("explorer.html").QuerySelectorAll("#results tbody tr").ToList();

        // Five submissions that count, one load, three modes each.
        Assert.Equal(15, rows.Count);
        Assert.DoesNotContain(rows, row => row.TextContent.Contains("sam-gone", StringComparison.Ordinal));
        Assert.Contains(
            rows,
            row =>
                row.TextContent.Contains("20260906-sam-bare", StringComparison.Ordinal)
                && row.TextContent.Contains("bare metal", StringComparison.Ordinal)
                && row.TextContent.Contains(" to ", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(rows.SelectMany(row => row.Children), cell => cell.TextContent.Trim().Length == 0);
    }

    [Fact]
    public void Above_a_limit_the_first_rows_stand_in_the_page_and_the_rest_in_the_data()
    {
        var site = new SiteModel(SampleSite.Input(new SampleSubmission { Blocks = 1 }));
        var page = new ExplorerPage([.. Enumerable.Repeat(ExplorerRow.Of(site)[0], 1500)]);
        Assert.Equal(ExplorerPage.MostRows, page.Rows.Count);
        Assert.Equal(1500 - ExplorerPage.MostRows, page.More);
        using var data = JsonDocument.Parse(page.Data.Value);
        Assert.Equal(
            1500,
            data.RootElement.GetProperty("texts").GetProperty("mode").GetProperty("rows").GetArrayLength()
        );
    }

    [Fact]
    public void The_estimator_has_a_table_of_rates_without_a_script()
    {
        var page = Site.Document("estimator.html");
        var rows = page.QuerySelectorAll("section tbody tr:has(td)").ToList();

        // A key each: results that may not share an axis are never in one row.
        Assert.Equal(
            Result.Of(SampleSite.Typical().Catalog).Select(result => result.Key).Distinct().Count(),
            rows.Count
        );
        Assert.All(rows, row => Assert.Contains("eCapture + ", row.TextContent, StringComparison.Ordinal));
        Assert.Contains("assumption", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("a[href*='explorer.html?key=']")));
    }

    [Fact]
    public void A_cell_has_the_total_and_both_parts_and_marks_what_was_measured_at_another_rate()
    {
        var set = ComparableSet.Of(Result.Of(SampleSite.Input(new SampleSubmission { Blocks = 6 }).Catalog))[0];
        var rate = set.Results[0].Rate!.Value;

        Assert.False(EstimatorCell.Of(set, rate).Beyond);
        var smaller = EstimatorCell.Of(set, rate / 10);
        Assert.True(smaller.Beyond);
        Assert.StartsWith("at most ", smaller.Text, StringComparison.Ordinal);
        Assert.StartsWith("at least ", EstimatorCell.Of(set, rate * 10).Text, StringComparison.Ordinal);
        Assert.Matches("^at most [0-9.]+ eCapture \\+ [0-9.]+ server", smaller.Parts);
    }

    [Fact]
    public void The_estimator_says_when_nothing_is_from_bare_metal()
    {
        const string Warning = "None is from bare metal";
        Assert.DoesNotContain(Warning, Site.Text("estimator.html"), StringComparison.Ordinal);
        Assert.Contains(
            Warning,
            new BuiltSite(SampleSite.Input(new SampleSubmission { Blocks = 1 })).Text("estimator.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Buffers_are_held_against_each_other_and_a_reader_that_is_too_slow_is_told()
    {
        var page = RealResults.Site.Document("compare/buffers.html");
        var rows = page.QuerySelectorAll("section[aria-labelledby='by-buffer'] tbody th").Select(th => th.TextContent);
        Assert.Superset(
            new HashSet<string> { "128 pages512.0 KiB", "1,024 pages4.0 MiB", "16,384 pages64.0 MiB" },
            rows.Select(text => text.Replace('\u00A0', ' ')).ToHashSet()
        );
        Assert.Contains(
            "does not help a reader that is too slow",
            page.QuerySelector(".lead")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_buffers_are_compared_on_one_machine_and_where_that_cannot_be_what_else_differs_is_said()
    {
        var small = new SampleSubmission { Id = "20260901-sam-a", MapsizePages = 128 };
        var middle = new SampleSubmission { Id = "20260901-sam-b", MapsizePages = 512 };
        var elsewhere = new SampleSubmission
        {
            Id = "20260901-sam-c",
            MapsizePages = 16_384,
            CpuModel = "Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz",
        };

        var alike = AnswerOf(small, middle, elsewhere);
        Assert.StartsWith("A buffer 4 times as large", alike, StringComparison.Ordinal);
        Assert.DoesNotContain("Also different", alike, StringComparison.Ordinal);

        var unlike = AnswerOf(small, elsewhere);
        Assert.StartsWith("A buffer 128 times as large", unlike, StringComparison.Ordinal);
        Assert.EndsWith("Also different between the two: the CPU.", unlike, StringComparison.Ordinal);

        static string AnswerOf(params SampleSubmission[] submissions) =>
            new BuiltSite(SampleSite.Input(submissions))
                .Document("compare/buffers.html")
                .QuerySelector("p.answer")!
                .TextContent;
    }

    [Fact]
    public void A_result_without_a_partner_says_what_it_measured_and_what_keeps_it_apart()
    {
        var alone = RealResults
            .Site.Document("compare/cpu.html")
            .QuerySelectorAll("section[aria-labelledby='alone'] li")
            .Select(item => item.TextContent.Replace('\u00A0', ' '))
            .Single(text => text.StartsWith("20261129-ecresults-epyc-vm-default-plan", StringComparison.Ordinal));

        Assert.Contains("text +99.5 µs (+87.1 to +116 µs) at saturation", alone, StringComparison.Ordinal);
        Assert.Contains(
            "It differs in the duration (30 s), the cipher (TLS_AES_256_GCM_SHA384).",
            alone,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("explorer.html")]
    [InlineData("estimator.html")]
    [InlineData("compare/buffers.html")]
    [InlineData("compare/pairs.html")]
    public void A_site_without_results_says_so(string path) =>
        Assert.Contains(
            "contribute.html",
            new BuiltSite(SampleSite.Input()).Document(path).QuerySelector("main")!.InnerHtml,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("explorer.html")]
    [InlineData("estimator.html")]
    public void The_scripts_of_a_page_stay_small(string path) =>
        Assert.InRange(
            Site.Document(path)
                .QuerySelectorAll("script[src]")
                .Sum(script => Site.Text("assets/" + Path.GetFileName(script.GetAttribute("src")!)).Length),
            1,
            18 * 1024
        );

    [Fact]
    public async Task The_tools_work_in_a_browser_from_disk_and_over_many_rows()
    {
        NodeTool.Require("playwright-core");
        NodeTool.RequireBrowser();
        var large = Path.Combine(folder, "large");
        Site.WriteTo(folder);
        LargeSite.WriteTo(large);
        var (exitCode, output) = await NodeTool.RunAsync([
            Repository.PathOf("tests", "browser", "tools.mjs"),
            folder,
            large,
        ]);
        Assert.True(exitCode == 0, output);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.StartsWith("{\"done\":true,\"rows\":100000,", output.Trim(), StringComparison.Ordinal);
    }
}
