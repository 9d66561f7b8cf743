namespace EcResults.Scale;

/// <summary>How much of the site Hugo is given to make.</summary>
internal enum HugoKind
{
    /// <summary>Pages as its users write them: Markdown under a layout, raw files in plain fences, nothing else.</summary>
    Markdown,

    /// <summary>
    /// The same site: raw files with numbered lines that links can lead to, links with their titles, and the plain and the
    /// data files beside the pages.
    /// </summary>
    Same,

    /// <summary>Pages that are finished HTML already, which it puts under a layout and copies.</summary>
    Html,
}
