using EcResults.Comparisons;
using EcResults.Site.Data;
using EcResults.Site.Models;
using EcResults.Site.Pages;
using EcResults.Site.Templating;

namespace EcResults.Site;

/// <summary>Makes the whole site out of data: no disk, clock or network. The same input gives the same bytes.</summary>
public static class SiteBuilder
{
    /// <summary>Every kind of page. A new kind is one more line here.</summary>
    private static readonly PageKind[] Kinds =
    [
        new("home.html", HomePage.Pages),
        new("results.html", ResultsPage.Pages),
        new("submission.html", SubmissionPage.Pages),
        new("raw.html", RawPage.Pages),
        new("compare.html", ComparePage.Pages),
        new("pairs.html", PairsPage.Pages),
        new("pair.html", PairPage.Pages),
        new("buffers.html", BuffersPage.Pages),
        new("explorer.html", ExplorerPage.Pages),
        new("estimator.html", EstimatorPage.Pages),
        new("article.html", ArticlePage.Pages),
        new("rules.html", RulesPage.Pages),
        new("rule.html", RulePage.Pages),
        new("not-found.html", NotFoundPage.Pages),
    ];

    /// <summary>The main navigation.</summary>
    private static readonly Crumb[] Navigation =
    [
        new("Home", SitePaths.Home),
        new("Results", SitePaths.Results),
        new("Compare", SitePaths.CompareBy(Dimension.All[0])),
        new("Explore", SitePaths.Explorer),
        new("Estimate", SitePaths.Estimator),
        new("Method", "method.html"),
        new("Contribute", "contribute.html"),
        new("Rules", SitePaths.Rules),
        new("Data", SitePaths.Data),
    ];

    /// <summary>Builds the site.</summary>
    /// <returns>The files in ordinal order of their paths.</returns>
    /// <exception cref="ArgumentException">A submission is not a valid one.</exception>
    /// <exception cref="TemplateException">A template is wrong.</exception>
    public static IReadOnlyList<SiteFile> Build(SiteInput input)
    {
        var site = new SiteModel(input);
        var templates = new TemplateSet(input.Sources);
        var files = new List<SiteFile>();
        foreach (var kind in Kinds)
        {
            foreach (var page in kind.Pages(site))
            {
                files.Add(SiteFile.OfText(page.Path, Render(templates, kind.Template, page)));
            }
        }

        files.AddRange(input.Sources.Below("assets").Select(file => new SiteFile("assets/" + file.Name, file.Content)));
        files.AddRange(site.Submissions.SelectMany(RawFiles));
        files.Add(ResultsJson.Write(site));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static string Render(TemplateSet templates, string template, Page page)
    {
        var content = templates.Render(template, ("page", page), ("model", page.Model));
        return templates.Render(
            "layout.html",
            ("page", page),
            ("content", new Html(content)),
            ("navigation", Navigation)
        );
    }

    private static IEnumerable<SiteFile> RawFiles(SubmissionView view) =>
        view
            .Submission.Files.Entries.Where(RawFolder.IsPublished)
            .Select(entry => new SiteFile(SitePaths.RawFile(view.Id, entry.Path), entry.Content.GetValueOrDefault()));
}
