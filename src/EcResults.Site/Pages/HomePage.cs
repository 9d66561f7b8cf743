using EcResults.Site.Models;
using EcResults.Site.Words;

namespace EcResults.Site.Pages;

/// <summary>The first page: what it costs, at a glance, and the latest results.</summary>
internal sealed class HomePage(SiteModel site)
{
    private const int MostLatest = 8;

    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Home,
                "What eCapture costs, measured",
                "Contributed benchmark results of eCapture: every figure recomputed from raw tool output, with its interval.",
                new HomePage(site)
            )
            {
                Section = SitePaths.Home,
            },
        ];

    public string ResultCount => Numbers.Of(site.Submissions.Count, "result");

    public IReadOnlyList<SubmissionView> Latest => [.. site.Submissions.Take(MostLatest)];
}
