namespace EcResults.Site.Pages;

/// <summary>The ways to compare, each with its page.</summary>
internal static class CompareTabs
{
    public static IReadOnlyList<Crumb> All { get; } =
    [
        .. ((Dimension[])[Dimension.Cpu, Dimension.Kernel, Dimension.OpenSsl]).Select(dimension => new Crumb(
            $"By {dimension.Words}",
            SitePaths.CompareBy(dimension)
        )),
        new Crumb("By mode", SitePaths.Modes),
        new Crumb("By buffer", SitePaths.Buffers),
        new Crumb("Pairs", SitePaths.Pairs),
    ];
}
