namespace EcResults.Site.Pages;

/// <summary>Events lost by the size of eCapture's buffer, and by the rate of events.</summary>
internal sealed class BuffersPage(SiteModel site)
{
    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Buffers,
                "How large a buffer?",
                "Events that eCapture lost by --mapsize and by the rate of events, in text mode.",
                new BuffersPage(site)
            )
            {
                Section = SitePaths.Compare,
                Scripts = ["compare.js"],
            },
        ];

    public IReadOnlyList<Crumb> Tabs => CompareTabs.All;

    /// <summary>Results that are comparable but for the buffer.</summary>
    public IReadOnlyList<BufferSection> ByBuffer { get; } = BufferSection.ByBuffer(site);

    /// <summary>Submissions measured at several rates.</summary>
    public IReadOnlyList<BufferSection> ByRate { get; } = BufferSection.ByRate(site);
}
