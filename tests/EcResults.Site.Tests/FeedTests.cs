using System.Xml.Linq;

namespace EcResults.Site.Tests;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Entries_have_stable_ids_and_the_dates_of_submissions()
    {
        var feed = Feed(SampleSite.Typical());
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(6, entries.Count);
        Assert.Equal("2026-09-10T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        var withdrawn = entries[0];
        Assert.Equal("tag:ecresults.invalid,2026:results/20260902-sam-gone", withdrawn.Element(Atom + "id")!.Value);
        Assert.Equal("2026-09-02T00:00:00Z", withdrawn.Element(Atom + "published")!.Value);
        Assert.StartsWith("Withdrawn: ", withdrawn.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.All(entries, entry => Assert.NotNull(entry.Element(Atom + "author")?.Element(Atom + "name")));
    }

    [Fact]
    public void Links_are_absolute_where_the_address_is_known_and_relative_otherwise()
    {
        var known = SampleSite.Typical() with { PublicUrl = new Uri("https://example.org/ec/") };

        Assert.Contains("https://example.org/ec/results/20260901-sam-box/index.html", Links(known));
        Assert.Contains(
            "https://example.org/ec/results/20260901-sam-box/",
            Feed(known).Descendants(Atom + "id").Select(id => id.Value)
        );
        Assert.Contains("results/20260901-sam-box/index.html", Links(SampleSite.Typical()));
    }

    [Fact]
    public void Hostile_words_leave_well_formed_xml()
    {
        var feed = Feed(SampleSite.Input(new SampleSubmission { Word = "]]><script>\u0001\u202E&amp;" }));

        Assert.Equal("]]><script>[U+0001][U+202E]&amp;", feed.Descendants(Atom + "name").Single().Value);
    }

    [Fact]
    public void Every_page_but_the_parts_of_a_result_leads_to_it()
    {
        var site = SampleSite.Site;
        var without = site.Pages.Where(path =>
            site.Document(path).QuerySelector("link[rel='alternate'][href$='feed.xml']") is null
        );

        Assert.All(without, path => Assert.Matches("^results/[^/]+/(?:runs/|captures[.]html$)", path));
        Assert.Contains(without, path => path.Contains("/runs/", StringComparison.Ordinal));
        Assert.Contains(without, path => path.EndsWith("/captures.html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_without_results_has_an_empty_feed() =>
        Assert.Empty(Feed(SampleSite.Input()).Elements(Atom + "entry"));

    [Fact]
    public void A_sitemap_needs_the_public_address_and_lists_pages_that_exist()
    {
        Assert.False(new BuiltSite(SampleSite.Typical()).Has("sitemap.xml"));
        var site = new BuiltSite(SampleSite.Typical() with { PublicUrl = new Uri("https://example.org/ec/") });
        var addresses = XDocument
            .Parse(site.Text("sitemap.xml"))
            .Descendants()
            .Where(element => element.Name.LocalName == "loc")
            .Select(element => element.Value)
            .ToList();

        Assert.Contains("https://example.org/ec/", addresses);
        Assert.Contains("https://example.org/ec/results/20260901-sam-box/", addresses);
        Assert.DoesNotContain(addresses, address => address.Contains("/runs/", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            var path = address["https://example.org/ec/".Length..];
            Assert.True(site.Has(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path), address);
        }

        Assert.Contains(
            "Sitemap: https://example.org/ec/sitemap.xml\n",
            site.Text("robots.txt"),
            StringComparison.Ordinal
        );
    }

    private static XElement Feed(SiteInput input) => XElement.Parse(new BuiltSite(input).Text("feed.xml"));

    private static IEnumerable<string> Links(SiteInput input) =>
        Feed(input).Descendants(Atom + "link").Select(link => link.Attribute("href")!.Value);
}
