namespace EcResults.Site.Pages;

/// <summary>The modes against each other: which takes less CPU under which load.</summary>
internal sealed class ModesPage(SiteModel site)
{
    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Modes,
                "Compare by mode",
                "Which mode of eCapture takes less CPU, with kept and with new connections.",
                () => new ModesPage(site)
            )
            {
                Section = SitePaths.Compare,
                Scripts = ["compare.js"],
            },
        ];

    public IReadOnlyList<Crumb> Tabs => CompareTabs.All;

    public ModeVerdicts Verdicts => site.Verdicts;

    public IReadOnlyList<string> Modes => CompareMatrix.Modes;

    public GlanceTable Glance { get; } = GlanceTable.Of(site.Results);
}
