using Ganss.Xss;

namespace EcResults.Site.Tests;

public sealed class HostileSubmissionTests
{
    private const string Markup =
        "\"'><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)></textarea></title>{{ 7 * 7 }}&lt;";

    private const string Prose = """
        # <script>alert(1)</script> [go](javascript:alert(1)) ###### deep

        ###### six
        [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](java&#115;cript:alert(1)) [d](data:text/html,x) [e](vbscript:x)
        [f](//evil.example/x) [g](/absolute) [h](../../up.html) [i](https://ok.example/?a=1&b="2" "title\" onload=x")
        ![pixel](https://evil.example/pixel.png) ![js](javascript:alert(1)) [![nested](https://evil.example/x.png)](https://ok.example/)
        <javascript:alert(1)> <https://ok.example> <me@ok.example> www.ok.example https://bare.example/<script>
        <iframe src="https://evil.example"></iframe><style>body{display:none}</style> <a href="javascript:1">x</a>

        <div onclick="alert(1)">

        | a | b |
        |--:|:--|
        | <b>x</b> | `<img>` |

        ```html" onmouseover="alert(1)
        <script>alert(1)</script>
        ```

        [ref]: javascript:alert(1)
        [ref] {.class #id onclick=x}
        """;

    private static readonly BuiltSite Site = new(
        SampleSite.Input(
            new SampleSubmission
            {
                Word = Markup,
                CpuModel = "AMD " + Markup,
                KernelRelease = "6.1.0" + Markup,
                OpenSslVersion = "3.0.1" + Markup,
                Prose = Prose,
                Status = new SubmissionStatus(SubmissionState.Corrected, Markup, new DateOnly(2026, 1, 1), Markup),
                MoreFiles =
                [
                    ("raw/env/evil\"><script>alert(1)</script>.txt", Markup),
                    ("raw/../../../escape.txt", "x"),
                    ("raw/env/evil.html", "<script>alert(1)</script>"),
                    ("raw/env/evil.svg", "<svg onload=alert(1)>"),
                    ("raw/env/control.txt", "a\u0000b\u001b[31mc\u202Ed\u2066e\n" + Markup),
                ],
            }
        ) with
        {
            PublicUrl = new Uri("https://example.org/ec/"),
        }
    );

    [Fact]
    public void Contributed_markup_never_becomes_an_element_or_an_attribute()
    {
        foreach (var path in Site.Pages)
        {
            var document = Site.Document(path);
            Assert.Empty(
                document
                    .QuerySelectorAll(
                        "script:not(head > [src$='.js']):not([type='application/json']):not(head > [type='application/ld+json']), iframe, style, object, embed, form:not(.tool), input:not(form.tool *), textarea"
                    )
                    .Select(e => path + e.OuterHtml)
            );
            Assert.Empty(
                document
                    .All.SelectMany(element => element.Attributes)
                    .Where(attribute =>
                        attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"
                    )
                    .Select(attribute => $"{path}: {attribute.Name}")
            );
            Assert.All(
                document.Images,
                image => Assert.EndsWith("assets/icon.svg", image.GetAttribute("src"), StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("explorer.html")]
    [InlineData("estimator.html")]
    public void Contributed_text_is_inert_in_blocks_of_data(string path)
    {
        var block = Site.Document(path).QuerySelector("script[type='application/json']")!.TextContent;
        Assert.DoesNotContain(block, character => character is '<' or '>' or '&' or '\'' or > '~');
        using var data = JsonDocument.Parse(block);
        Assert.Contains(
            data.RootElement.GetProperty("texts").GetProperty("cpu").GetProperty("words").EnumerateArray(),
            word => word.GetString()!.Contains("<script>alert(1)</script>", StringComparison.Ordinal)
        );
        Assert.All(
            Site.Document(path).QuerySelectorAll("option"),
            option => Assert.Matches("^[a-z0-9.-]*$", option.GetAttribute("value")!)
        );
    }

    [Fact]
    public void Only_pages_with_a_script_of_ours_allow_one()
    {
        foreach (var path in Site.Pages)
        {
            var document = Site.Document(path);
            var policy = document.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
            var scripts = document
                .QuerySelectorAll("script[src]")
                .Select(script => script.GetAttribute("src"))
                .ToList();
            Assert.Equal(scripts.Count > 0, policy.Contains("script-src 'self'", StringComparison.Ordinal));
            Assert.All(scripts, source => Assert.Matches(@"^(\.\./)*assets/[a-z]+\.js$", source!));
        }
    }

    [Fact]
    public void Links_lead_into_the_site_or_by_http_and_mail_only()
    {
        foreach (var path in Site.Pages)
        {
            foreach (var link in Site.Document(path).QuerySelectorAll("a[href]"))
            {
                var href = link.GetAttribute("href")!;
                var scheme = href.Contains(':', StringComparison.Ordinal) ? href[..href.IndexOf(':')] : "";
                Assert.Contains(scheme, (string[])["", "http", "https", "mailto"]);
                Assert.False(href.StartsWith('/'), href);
            }
        }
    }

    [Fact]
    public void Prose_is_what_a_sanitizer_would_leave_of_it()
    {
        var prose = Site.Document("results/20260901-sam-box/index.html").QuerySelector(".contributed")!;
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedAttributes.UnionWith(["class", "rel", "role", "tabindex", "aria-label"]);
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.RemovingTag += (_, e) => Assert.Fail($"a tag: {e.Tag.OuterHtml}");
        sanitizer.RemovingAttribute += (_, e) => Assert.Fail($"an attribute: {e.Attribute.Name}={e.Attribute.Value}");
        sanitizer.Sanitize(prose.InnerHtml);

        var links = prose.QuerySelectorAll("a").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal("nofollow ugc noopener noreferrer", link.GetAttribute("rel")));
        Assert.Empty(prose.QuerySelectorAll("img, h1, h2"));
    }

    [Fact]
    public void Files_under_names_that_could_act_are_not_published()
    {
        Assert.All(Site.Paths, path => Assert.DoesNotContain("..", path, StringComparison.Ordinal));
        Assert.All(Site.Paths, path => Assert.DoesNotContain("<", path, StringComparison.Ordinal));
        Assert.Equal(
            ["raw/env/control.txt", "raw/env/evil.html", "raw/env/evil.svg"],
            Archived("results/20260901-sam-box/20260901-sam-box.tar.gz")
                .Where(path =>
                    path.Contains("evil", StringComparison.Ordinal)
                    || path.Contains("control", StringComparison.Ordinal)
                )
        );
        Assert.DoesNotContain(Site.Paths, path => path.Contains("evil", StringComparison.Ordinal));
        var endings = Site
            .Paths.Where(path => path.StartsWith("results/2", StringComparison.Ordinal))
            // The site draws this one itself; any other picture would be a contributed one.
            .Where(path => !(path.Split('/') is [_, _, "share.png"]))
            .Select(Path.GetExtension)
            .Distinct();
        Assert.Equal([".gz", ".html", ".json"], endings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Characters_that_deceive_are_made_visible()
    {
        var text = Site.Document("results/20260901-sam-box/captures.html").GetElementById("env-control-1")!.TextContent;
        Assert.Equal("a[U+0000]b[U+001B][31mc[U+202E]d[U+2066]e\n", text);
    }

    [Fact]
    public void Words_of_a_template_in_contributed_text_stay_words() =>
        Assert.Contains("{{ 7 * 7 }}", Site.Text("results/20260901-sam-box/index.html"), StringComparison.Ordinal);

    private static IEnumerable<string> Archived(string path) =>
        PackedFiles
            .Of(Site.Bytes(path))
            .Keys.Select(name => name["20260901-sam-box/".Length..])
            .Order(StringComparer.Ordinal);

    [Fact]
    public void An_id_that_is_no_folder_name_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            SiteBuilder.Build(SampleSite.Input(new SampleSubmission { Id = "../x" }))
        );
}
