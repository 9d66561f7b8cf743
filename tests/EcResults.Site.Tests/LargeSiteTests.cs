using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EcResults.Site.Pages;

namespace EcResults.Site.Tests;

/// <summary>What many submissions do to the pages.</summary>
public sealed class LargeSiteTests
{
    private const string OfSubmission = "a[href$='/index.html'][href*='synthetic-']";

    [Fact]
    public void No_page_of_many_submissions_is_too_heavy_for_a_phone()
    {
        var heaviest = LargeSite.Weights.OrderByDescending(page => page.Value).Take(5).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', heaviest));

        Assert.True(LargeSite.Weights.Count > LargeSite.Count * 5, $"{LargeSite.Weights.Count} pages");
        Assert.DoesNotContain(heaviest, page => page.Value > PageWeight.Most);
    }

    [Fact]
    public void No_page_of_the_real_results_is_too_heavy_for_a_phone()
    {
        var weights = SiteBuilder
            .Plan(RealResults.Input)
            .SelectMany(part => part.Make())
            .Where(PageWeight.IsPage)
            .Select(page => (page.Path, Bytes: PageWeight.Of(page)))
            .ToList();

        Assert.Contains(weights, page => page.Path.Contains("/runs/", StringComparison.Ordinal));
        Assert.DoesNotContain(weights, page => page.Bytes > PageWeight.Most);
    }

    [Fact]
    public void Every_submission_is_on_exactly_one_page_of_results_latest_first()
    {
        var pages = Enumerable
            .Range(1, LargeSite.Count / ResultsPage.PageLength)
            .Select(SitePaths.ResultsPage)
            .ToList();
        var listed = pages.SelectMany(path => Ids(Document(path), "tbody th a")).ToList();

        Assert.DoesNotContain(SitePaths.ResultsPage(pages.Count + 1), LargeSite.Files.Keys);
        Assert.Equal(
            LargeSite
                .Input.Catalog.Submissions.OrderByDescending(submission => submission.Manifest!.Date)
                .ThenBy(submission => submission.Id, StringComparer.Ordinal)
                .Select(submission => submission.Id),
            listed
        );
    }

    [Fact]
    public void Pages_of_results_lead_to_the_later_and_the_earlier_ones()
    {
        Assert.Equal([null, "page-2.html"], Neighbours(1));
        Assert.Equal(["index.html", "page-3.html"], Neighbours(2));
        Assert.Equal(["page-2.html", null], Neighbours(3));

        static string?[] Neighbours(int number)
        {
            var page = Document(SitePaths.ResultsPage(number));
            return
            [
                .. new[] { "prev", "next" }.Select(rel =>
                    page.QuerySelector($"nav.paging a[rel={rel}]")?.GetAttribute("href")?.Split('/')[^1]
                ),
            ];
        }
    }

    [Fact]
    public void Of_many_results_the_latest_of_each_value_are_shown_and_the_rest_are_told()
    {
        var table = Document("compare/kernel.html").QuerySelector("details.load table")!;
        var shown = Ids(table, "tbody td a").ToHashSet();
        var latest = LargeSite
            .Input.Catalog.Submissions.GroupBy(submission => submission.Manifest!.Environment.Kernel.Release)
            .SelectMany(kernel =>
                kernel
                    .OrderByDescending(submission => submission.Manifest!.Date)
                    .ThenBy(submission => submission.Id, StringComparer.Ordinal)
                    .Take(4)
            )
            .Select(submission => submission.Id);

        Assert.Equal(latest.ToHashSet(), shown);
        Assert.Contains(
            "576 more results",
            Document("compare/kernel.html").QuerySelector("details.load")!.TextContent.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_left_out_is_behind_a_link_to_the_explorer_that_keeps_the_conditions()
    {
        var rows = ExplorerRow.Of(new SiteModel(LargeSite.Input));
        var keys = rows.GroupBy(row => ExplorerRow.KeySlug(row.KeyWords))
            .ToDictionary(key => key.Key, key => key.Count());
        var links = Document("compare/kernel.html")
            .QuerySelectorAll("details.load a[href*='explorer.html?key=']")
            .Select(link => link.GetAttribute("href")!.Split("key=")[1])
            .ToList();

        Assert.Equal(3, links.Count);
        Assert.Equal(keys.Keys.Order(), links.Order());
        Assert.All(keys.Values, count => Assert.Equal(LargeSite.Count, count));
    }

    [Fact]
    public void No_submission_takes_part_in_more_than_24_pairs()
    {
        var parts = new SiteModel(LargeSite.Input)
            .Pairs.SelectMany(pair => new[] { pair.A.Id, pair.B.Id })
            .CountBy(id => id)
            .ToList();

        Assert.Equal(24, parts.Max(part => part.Value));
    }

    private static IHtmlDocument Document(string path) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(LargeSite.Files[path].Content.Span));

    private static IEnumerable<string> Ids(AngleSharp.Dom.IParentNode node, string links) =>
        node.QuerySelectorAll(links)
            .Where(link => link.Matches(OfSubmission))
            .Select(link => link.GetAttribute("href")!.Split('/')[^2]);
}
