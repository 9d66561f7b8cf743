namespace EcResults.Site.Pages;

/// <summary>All submissions, latest first, so many a page.</summary>
internal sealed class ResultsPage(SiteModel site, int number)
{
    /// <summary>How many results a page lists.</summary>
    public const int PageLength = 200;

    public static IEnumerable<Page> Pages(SiteModel site) =>
        Enumerable
            .Range(1, LastOf(site))
            .Select(number => new Page(
                SitePaths.ResultsPage(number),
                number == 1 ? "All results" : $"All results, page {Numbers.Count(number)}",
                "Every contributed result, latest first.",
                () => new ResultsPage(site, number)
            )
            {
                Section = SitePaths.Results,
                Crumbs = number == 1 ? [] : [new Crumb("Results", SitePaths.Results)],
            });

    public IReadOnlyList<SubmissionView> Submissions { get; } =
    [.. site.Submissions.Skip((number - 1) * PageLength).Take(PageLength)];

    public string Count => Numbers.Of(site.Submissions.Count, "result");

    public string Number => Numbers.Count(number);

    public string Last => Numbers.Count(LastOf(site));

    /// <summary>Whether there is more than one page.</summary>
    public bool Several => LastOf(site) > 1;

    /// <summary>The page with later results, or null.</summary>
    public string? Newer => number > 1 ? SitePaths.ResultsPage(number - 1) : null;

    /// <summary>The page with earlier results, or null.</summary>
    public string? Older => number < LastOf(site) ? SitePaths.ResultsPage(number + 1) : null;

    private static int LastOf(SiteModel site) => Math.Max(1, (site.Submissions.Count + PageLength - 1) / PageLength);
}
