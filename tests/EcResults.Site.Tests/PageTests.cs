namespace EcResults.Site.Tests;

public sealed class PageTests
{
    private static readonly BuiltSite Site = SampleSite.Site;

    [Fact]
    public void An_absent_figure_is_not_measured_and_never_zero_or_blank()
    {
        var text = Site.Document("results/20260901-sam-box/index.html").QuerySelector("table.runs")!.TextContent;
        Assert.Contains("not measured", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Site.Document("results/20260901-sam-box/index.html").QuerySelectorAll("td.num"),
            cell => cell.TextContent.Trim().Length == 0
        );
    }

    [Fact]
    public void A_withdrawn_result_keeps_its_page_with_a_banner_and_leaves_every_comparison()
    {
        var page = Site.Document("results/20260902-sam-gone/index.html");
        Assert.Contains("withdrawn", page.QuerySelector(".notice.bad")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".notice.bad a[href$='20260903-sam-new/index.html']"));
        foreach (var path in (string[])["compare/kernel.html", "compare/cpu.html", "compare/openssl.html"])
        {
            Assert.DoesNotContain("sam-gone", Site.Text(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_edited_raw_file_is_named_with_the_contributors_reason_and_only_where_there_is_one()
    {
        const string Heading = "Edited by the contributor";
        var page = Site.Document("results/20260905-sam-few/index.html");
        Assert.Contains(Heading, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "raw/env/uname.txt: The host's name became <host-1>.",
            page.QuerySelectorAll("li").Select(item => item.TextContent.Trim())
        );
        Assert.DoesNotContain(Heading, Site.Text("results/20260901-sam-box/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_virtual_machine_is_named_as_such_and_a_real_one_is_not()
    {
        const string Warning = "say nothing about bare metal";
        Assert.Contains(Warning, Site.Text("results/20260901-sam-box/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(Warning, Site.Text("results/20260906-sam-bare/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Machine_classes_are_never_in_one_chart()
    {
        foreach (
            var section in Site.Document("compare/kernel.html").QuerySelectorAll("details.load, tbody[data-group]")
        )
        {
            var links = section.QuerySelectorAll("td a").Select(link => link.TextContent).ToList();
            Assert.False(links.Contains("20260906-sam-bare") && links.Exists(link => link != "20260906-sam-bare"));
        }
    }

    [Fact]
    public void The_style_sheet_stays_small() => Assert.InRange(Site.Text("assets/style.css").Length, 1, 20 * 1024);

    [Fact]
    public void A_site_without_submissions_is_a_site() =>
        Assert.Contains("index.html", new BuiltSite(SampleSite.Input()).Paths);

    [Fact]
    public void The_page_for_missing_addresses_knows_the_sites_address_where_it_is_given()
    {
        var site = new BuiltSite(SampleSite.Input() with { PublicUrl = new Uri("https://example.org/results/") });
        Assert.Equal(
            "https://example.org/results/",
            site.Document("404.html").QuerySelector("base")!.GetAttribute("href")
        );
    }
}
