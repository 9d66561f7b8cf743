using EcResults.Comparisons;
using EcResults.Site.Models;

namespace EcResults.Site.Pages;

/// <summary>All pairs that have a page.</summary>
internal sealed class PairsPage(SiteModel site)
{
    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Pairs,
                "One against another",
                "Pairs of results that differ in one thing, and neighbours on one machine.",
                new PairsPage(site)
            )
            {
                Section = SitePaths.CompareBy(Dimension.All[0]),
            },
        ];

    public IReadOnlyList<Crumb> Tabs => CompareTabs.All;

    public IReadOnlyList<PairLink> OneApart { get; } =
    [.. site.Pairs.Where(pair => pair.Differences.Only is not null).Select(PairLink.Of)];

    public IReadOnlyList<PairLink> Neighbours { get; } =
    [.. site.Pairs.Where(pair => pair.Differences.Only is null).Select(PairLink.Of)];
}
