namespace EcResults.Site.Tests;

/// <summary>
/// What pages and data say of themselves to search engines, previews and programs, against the rules of these: what
/// Google asks of a Dataset of schema.org, and what the specification of Croissant 1.0 makes mandatory.
/// </summary>
public sealed class MetadataTests
{
    private const string Result = "results/20260901-sam-box/index.html";
    private const string Root = "https://example.org/ec/";

    private static readonly BuiltSite Site = new(SampleSite.Typical() with { PublicUrl = new Uri(Root) });

    [Fact]
    public void Every_page_but_that_for_missing_addresses_names_its_own_address()
    {
        foreach (var path in Site.Pages)
        {
            var address = Site.Document(path).QuerySelector("link[rel=canonical]")?.GetAttribute("href");
            Assert.Equal(
                path == "404.html"
                    ? null
                    : Root + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^10] : path),
                address
            );
        }
    }

    [Fact]
    public void Without_the_sites_address_no_page_says_an_absolute_one()
    {
        var head = SampleSite.Site.Document(Result).Head!;

        Assert.Null(head.QuerySelector("link[rel=canonical], meta[property], script"));
    }

    [Fact]
    public void A_preview_has_the_title_and_the_description_of_its_page()
    {
        var head = Site.Document(Result).Head!;
        string Of(string property) => head.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;

        Assert.StartsWith(Of("og:title"), head.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(head.QuerySelector("meta[name=description]")!.GetAttribute("content"), Of("og:description"));
        Assert.Equal(Root + "results/20260901-sam-box/", Of("og:url"));
    }

    [Theory]
    [InlineData(Result)]
    [InlineData("data/index.html")]
    public void A_dataset_has_what_search_engines_ask_for_and_its_files_exist(string path)
    {
        var text = Site.Document(path).QuerySelector("head > script[type='application/ld+json']")!.TextContent;
        Assert.DoesNotContain(text, character => character is '<' or '>' or '&' or > '~');
        using var json = JsonDocument.Parse(text);
        var dataset = json.RootElement;

        Assert.Equal("https://schema.org", dataset.GetProperty("@context").GetString());
        Assert.Equal("Dataset", dataset.GetProperty("@type").GetString());
        Assert.NotEmpty(dataset.GetProperty("name").GetString()!);
        Assert.InRange(dataset.GetProperty("description").GetString()!.Length, 50, 5000);
        foreach (var member in (string[])["license", "url"])
        {
            Assert.StartsWith("https://", dataset.GetProperty(member).GetString()!, StringComparison.Ordinal);
        }

        Assert.NotEmpty(dataset.GetProperty("distribution").EnumerateArray());
        foreach (var download in dataset.GetProperty("distribution").EnumerateArray())
        {
            Assert.Equal("DataDownload", download.GetProperty("@type").GetString());
            Assert.Contains('/', download.GetProperty("encodingFormat").GetString()!);
            Assert.True(Site.Has(download.GetProperty("contentUrl").GetString()![Root.Length..]));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Croissant_describes_every_column_of_every_table(bool published)
    {
        var site = published ? Site : SampleSite.Site;
        using var json = JsonDocument.Parse(site.Text("data/croissant.json"));
        var dataset = json.RootElement;

        Assert.Equal("sc:Dataset", dataset.GetProperty("@type").GetString());
        Assert.Equal("http://mlcommons.org/croissant/1.0", dataset.GetProperty("conformsTo").GetString());
        // Files of a live dataset need no checksum; those of another one do.
        Assert.True(dataset.GetProperty("isLiveDataset").GetBoolean());
        foreach (var member in (string[])["name", "description", "license", "url", "datePublished"])
        {
            Assert.NotEmpty(dataset.GetProperty(member).GetString()!);
        }

        var files = dataset.GetProperty("distribution").EnumerateArray().ToList();
        Assert.All(
            files,
            file =>
            {
                Assert.Equal("cr:FileObject", file.GetProperty("@type").GetString());
                var address = new Uri(new Uri(Root + "data/"), file.GetProperty("contentUrl").GetString()!);
                Assert.True(site.Has(address.AbsoluteUri[Root.Length..]));
            }
        );
        foreach (var records in dataset.GetProperty("recordSet").EnumerateArray())
        {
            var fields = records.GetProperty("field").EnumerateArray().ToList();
            var file = fields[0].GetProperty("source").GetProperty("fileObject").GetProperty("@id").GetString();
            Assert.Contains(file, files.Select(one => one.GetProperty("@id").GetString()));
            Assert.Equal(
                site.Text("data/" + file).Split("\r\n")[0].Split(','),
                fields.Select(field =>
                    field.GetProperty("source").GetProperty("extract").GetProperty("column").GetString()
                )
            );
            Assert.All(
                fields,
                field =>
                {
                    Assert.Equal("cr:Field", field.GetProperty("@type").GetString());
                    Assert.Contains(
                        field.GetProperty("dataType").GetString(),
                        (string[])["sc:Text", "sc:Integer", "sc:Float", "sc:Boolean", "sc:Date", "sc:DateTime"]
                    );
                }
            );
        }
    }
}
