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
        new("raw.html", RawPage.Pages, Listed: false),
        new("compare.html", ComparePage.Pages),
        new("pairs.html", PairsPage.Pages),
        new("pair.html", PairPage.Pages),
        new("buffers.html", BuffersPage.Pages),
        new("explorer.html", ExplorerPage.Pages),
        new("estimator.html", EstimatorPage.Pages),
        new("article.html", ArticlePage.Pages),
        new("data.html", DataPage.Pages),
        new("rules.html", RulesPage.Pages),
        new("rule.html", RulePage.Pages),
        new("not-found.html", NotFoundPage.Pages, Listed: false),
    ];

    /// <summary>Every data file. A new one is one more line here.</summary>
    private static readonly (string Path, Func<SiteModel, ReadOnlyMemory<byte>> Write)[] DataFiles =
    [
        (SitePaths.DataFile, ResultsJson.Write),
        (SitePaths.DataFileSchema, _ => ResultsJson.Schema),
        .. DataTable.All.Select(table => ("data/" + table.Csv, Writer(table, CsvFile.Write))),
        .. DataTable.All.Select(table => ("data/" + table.Parquet, Writer(table, ParquetFile.Write))),
        (SitePaths.Feed, AtomFeed.Write),
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
    public static IReadOnlyList<SiteFile> Build(SiteInput input) =>
        [.. Plan(input).Select(file => file.Make()).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>
    /// The files of the site, each made when it is asked for, from several threads at once if wanted. A site of any size
    /// is so written without holding more of its pages than are being written.
    /// </summary>
    /// <exception cref="ArgumentException">A submission is not a valid one.</exception>
    /// <exception cref="TemplateException">A template is wrong; also thrown when a file is made.</exception>
    public static IEnumerable<PlannedFile> Plan(SiteInput input)
    {
        var site = new SiteModel(input);
        var templates = new TemplateSet(input.Sources);
        return Kinds
            .SelectMany(kind =>
                kind.Pages(site)
                    .Select(page => PlannedFile.OfText(page.Path, () => Render(templates, kind.Template, page)))
            )
            .Concat(input.Sources.Below("assets").Select(file => new PlannedFile("assets/" + file.Name, file.Content)))
            .Concat(site.Submissions.SelectMany(RawFiles))
            .Concat(DataFiles.Select(data => new PlannedFile(data.Path, () => data.Write(site))))
            .Concat(
                Sitemap.Plan(
                    site.PublicUrl,
                    Kinds.Where(kind => kind.Listed).SelectMany(kind => kind.Pages(site)).Select(page => page.Path)
                )
            );
    }

    private static Func<SiteModel, ReadOnlyMemory<byte>> Writer(
        DataTable table,
        Func<DataTable, SiteModel, ReadOnlyMemory<byte>> write
    ) => site => write(table, site);

    private static string Render(TemplateSet templates, string template, Page page)
    {
        var content = templates.Render(template, ("page", page), ("model", page.Model()));
        return templates.Render(
            "layout.html",
            ("page", page),
            ("content", new Html(content)),
            ("navigation", Navigation)
        );
    }

    private static IEnumerable<PlannedFile> RawFiles(SubmissionView view) =>
        view
            .Submission.Files.Entries.Where(RawFolder.IsPublished)
            .Select(entry => new PlannedFile(
                SitePaths.RawFile(view.Id, entry.Path),
                entry.Content.GetValueOrDefault()
            ));
}
