using EcResults.Site.Models;

namespace EcResults.Site.Pages;

/// <summary>All submissions, latest first.</summary>
internal sealed class ResultsPage(SiteModel site)
{
    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(SitePaths.Results, "All results", "Every contributed result, latest first.", new ResultsPage(site))
            {
                Section = SitePaths.Results,
            },
        ];

    public IReadOnlyList<SubmissionView> Submissions => site.Submissions;
}
