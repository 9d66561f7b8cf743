using EcResults.Site.Data;
using EcResults.Site.Images;

namespace EcResults.Site;

/// <summary>Makes the whole site out of data: no disk, clock or network. The same input gives the same bytes.</summary>
public static class SiteBuilder
{
    /// <summary>Every kind of page. A new kind is one more line here.</summary>
    private static readonly PageKind[] Kinds =
    [
        new("home.html", HomePage.Pages),
        new("results.html", ResultsPage.Pages),
        new("compare.html", ComparePage.Pages),
        new("pairs.html", PairsPage.Pages),
        new("pair.html", PairPage.Pages),
        new("modes.html", ModesPage.Pages),
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
    private static readonly (string Path, Action<SiteModel, Stream> Write)[] DataFiles =
    [
        (SitePaths.DataFile, ResultsJson.WriteIndex),
        ("data/results.schema.json", (_, stream) => stream.Write(ResultsJson.IndexSchema.Span)),
        ("data/result.schema.json", (_, stream) => stream.Write(ResultsJson.Schema.Span)),
        ("data/croissant.json", Croissant.Write),
        .. DataTable.All.Select(table => (table.CsvPath, Writer(table, CsvFile.Write))),
        .. DataTable.All.Select(table => (table.ParquetPath, Writer(table, ParquetFile.Write))),
        (SitePaths.Feed, AtomFeed.Write),
    ];

    /// <summary>Builds the site.</summary>
    /// <returns>The files in ordinal order of their paths.</returns>
    /// <exception cref="ArgumentException">A submission is not a valid one.</exception>
    /// <exception cref="TemplateException">A template is wrong.</exception>
    public static IReadOnlyList<SiteFile> Build(SiteInput input) =>
        [.. Plan(input).SelectMany(part => part.Make()).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>
    /// The parts of the site, each made when it is asked for, from several threads at once if wanted. A site of any size
    /// is so written without holding more of it than is being written.
    /// </summary>
    /// <exception cref="ArgumentException">A submission is not a valid one.</exception>
    /// <exception cref="TemplateException">A template is wrong; also thrown when a part is made.</exception>
    public static IEnumerable<SitePart> Plan(SiteInput input)
    {
        var site = new SiteModel(input);
        var templates = new TemplateSet(input.Sources);
        var frames = new PageFrames(templates, site.PublicUrl);
        return DataFiles
            .Select(data => new SitePart(new SiteFile(data.Path, stream => data.Write(site, stream))))
            .Concat(
                Kinds.SelectMany(kind =>
                    kind.Pages(site).Select(page => SitePart.Of(() => Render(templates, frames, kind.Template, page)))
                )
            )
            .Concat(site.Submissions.Select(view => new SitePart(() => FilesOf(site, view, templates, frames))))
            .Concat(
                input
                    .Sources.Below("assets")
                    .Select(file => new SitePart(new SiteFile("assets/" + file.Name, file.Content)))
            )
            .Append(new SitePart(new SiteFile(SitePaths.BenchmarkScript, input.BenchmarkScript)))
            .Concat(Sitemap.Plan(site.PublicUrl, Listed(site)));
    }

    private static IEnumerable<string> Listed(SiteModel site) =>
        Kinds
            .Where(kind => kind.Listed)
            .SelectMany(kind => kind.Pages(site))
            .Select(page => page.Path)
            .Concat(site.Submissions.Select(view => view.Path));

    private static Action<SiteModel, Stream> Writer(DataTable table, Action<DataTable, SiteModel, Stream> write) =>
        (site, stream) => write(table, site, stream);

    private static SiteFile Render(TemplateSet templates, PageFrames frames, string template, Page page) =>
        frames
            .Of(page)
            .Around(
                page,
                frames.Root,
                output => templates.Render(output, template, ("page", page), ("model", page.Model()))
            );

    /// <summary>Its page, those of its runs and captures, its data and its original files; read once for all of them.</summary>
    private static IEnumerable<SiteFile> FilesOf(
        SiteModel site,
        SubmissionView view,
        TemplateSet templates,
        PageFrames frames
    )
    {
        var whole = site.Whole(view.Submission);
        var page = SubmissionPage.Of(site, view, whole);
        yield return Render(templates, frames, "submission.html", page);
        // Nobody can name a picture of a site that has no address.
        if (page.Image is { } image)
        {
            yield return new SiteFile(image.Path, stream => ShareImage.Write(view, stream));
        }

        yield return Render(templates, frames, "captures.html", CapturesPage.Of(view, whole));
        foreach (var run in RunPage.Of(view, whole))
        {
            yield return Render(templates, frames, "run.html", run);
        }

        yield return new SiteFile(SitePaths.Json(view.Id), stream => ResultsJson.WriteOne(view, stream));
        yield return new SiteFile(SitePaths.Archive(view.Id), stream => Archive.Write(whole, stream));
    }
}
