namespace EcResults.Site.Files;

/// <summary>
/// Files of the site that are made one after another when they are wanted: a single page, or all files of one submission,
/// which is read once for them and forgotten after them.
/// </summary>
/// <param name="Make">Makes the files: the same each time, from any thread.</param>
public sealed record SitePart(Func<IEnumerable<SiteFile>> Make)
{
    /// <summary>A part of one file that is there already.</summary>
    public SitePart(SiteFile file)
        : this(() => [file]) { }

    /// <summary>A part of one file that is made when it is wanted.</summary>
    internal static SitePart Of(Func<SiteFile> make) => new(() => [make()]);
}
