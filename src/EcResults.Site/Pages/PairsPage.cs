namespace EcResults.Site.Pages;

/// <summary>All pairs that have a page.</summary>
internal sealed class PairsPage(SiteModel site)
{
    /// <summary>Each result's own page lists its pairs; nobody reads a longer list than this.</summary>
    private const int MostListed = 300;

    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Pairs,
                "One against another",
                "Pairs of results that differ in one thing, and neighbours on one machine.",
                () => new PairsPage(site)
            )
            {
                Section = SitePaths.Compare,
            },
        ];

    public IReadOnlyList<Crumb> Tabs => CompareTabs.All;

    public IReadOnlyList<PairLink> OneApart { get; } = Links(site, oneApart: true);

    public IReadOnlyList<PairLink> Neighbours { get; } = Links(site, oneApart: false);

    /// <summary>How many pairs are not listed, in words; null where all are.</summary>
    public string? More { get; } =
        site.Pairs.Count
            - site.Pairs.GroupBy(pair => pair.Differences.Only is not null)
                .Sum(group => Math.Min(group.Count(), MostListed))
            is > 0
                and var more
            ? Numbers.Of(more, "more pair")
            : null;

    private static IReadOnlyList<PairLink> Links(SiteModel site, bool oneApart) =>
        [
            .. site
                .Pairs.Where(pair => (pair.Differences.Only is not null) == oneApart)
                .Take(MostListed)
                .Select(PairLink.Of),
        ];
}
