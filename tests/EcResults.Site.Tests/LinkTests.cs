namespace EcResults.Site.Tests;

public sealed class LinkTests
{
    [Fact]
    public void Every_link_of_the_sample_site_leads_to_a_file_and_an_anchor_that_exist() =>
        Assert.Empty(Broken(SampleSite.Site));

    [Fact]
    public void Every_link_of_the_site_of_the_published_results_leads_to_a_file_and_an_anchor_that_exist() =>
        Assert.Empty(Broken(RealResults.Site));

    [Fact]
    public void Every_page_is_reached_from_another()
    {
        var site = SampleSite.Site;
        var reached = (
            from path in site.Pages
            from link in site.Document(path).QuerySelectorAll("a[href]")
            let href = link.GetAttribute("href")!.Split('#', '?')[0]
            where href.Length > 0 && !href.Contains(':', StringComparison.Ordinal)
            let target = new Uri(new Uri("https://example.org/" + path), href).AbsolutePath.TrimStart('/')
            where target != path
            select target
        ).ToHashSet();

        Assert.Empty(site.Pages.Except(reached).Except(["404.html"]));
    }

    [Fact]
    public void Every_figure_of_the_real_runs_leads_to_a_raw_line_in_one_click()
    {
        var site = RealResults.Site;
        var figures = site
            .Pages.Where(path => path.StartsWith("results/", StringComparison.Ordinal))
            .SelectMany(path => site.Document(path).QuerySelectorAll("[aria-label='Runs'] td:not(.none)"))
            .ToList();

        // Each run has a block number and a start, which have no line, and at least seven figures.
        var runs = RealResults.Submissions.Sum(submission => submission.Runs.Count);
        Assert.True(figures.Count > runs * 9, $"{figures.Count} figures");
        Assert.Equal(runs * 2, figures.Count(cell => cell.QuerySelector("a[href^='runs/'][href*='#']") is null));
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        var site = SampleSite.Site;
        foreach (var path in site.Pages)
        {
            var loaded = site.Document(path)
                .QuerySelectorAll(
                    "link[href], img[src], script:not([type='application/json']), iframe, object, embed, source, video, audio, style, [style]"
                )
                .Where(element =>
                    element.LocalName is not ("link" or "img" or "script")
                    || (element.GetAttribute("href") ?? element.GetAttribute("src"))!.Contains(
                        "//",
                        StringComparison.Ordinal
                    )
                );
            Assert.Empty(loaded.Select(element => $"{path}: {element.OuterHtml}"));
        }
    }

    [Fact]
    public void Every_page_has_one_h1_and_ids_that_are_its_own()
    {
        var site = SampleSite.Site;
        foreach (var path in site.Pages)
        {
            var document = site.Document(path);
            Assert.True(document.QuerySelectorAll("h1").Length == 1, path);
            var ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
        }
    }

    private static List<string> Broken(BuiltSite site)
    {
        var broken = new List<string>();
        foreach (var path in site.Pages)
        {
            foreach (var link in site.Document(path).QuerySelectorAll("a[href], link[href], img[src], script[src]"))
            {
                var href = (link.GetAttribute("href") ?? link.GetAttribute("src"))!;
                if (href.StartsWith("https://", StringComparison.Ordinal))
                {
                    continue;
                }

                var parts = href.Split('#', 2);
                parts[0] = parts[0].Split('?')[0];
                var target = parts[0].Length == 0 ? path : Resolve(path, parts[0]);
                if (!site.Has(target) || (parts.Length > 1 && site.Document(target).GetElementById(parts[1]) is null))
                {
                    broken.Add($"{path}: {href}");
                }
            }
        }

        return broken;
    }

    private static string Resolve(string page, string href) =>
        new Uri(new Uri("file:///site/" + page), href).AbsolutePath["/site/".Length..];
}
