namespace EcResults.Site.Templating;

/// <summary>One page: where it stands, what its frame says, and the model of its template.</summary>
/// <param name="Path">The path below the site's root.</param>
/// <param name="Title">The title, without the site's name.</param>
/// <param name="Description">One sentence for search engines and previews.</param>
/// <param name="Model">
/// Makes what its template shows, when the page is rendered: pages are rendered side by side, and none is held longer
/// than that takes.
/// </param>
internal sealed record Page(string Path, string Title, string Description, Func<object> Model)
{
    /// <summary>A page whose model is there already.</summary>
    public Page(string path, string title, string description, object model)
        : this(path, title, description, () => model) { }

    /// <summary>The entry of the main navigation that it belongs to: that entry's path, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Whether it is a part of the page above it, which is the one that people share.</summary>
    public bool IsPart { get; init; }

    /// <summary>The pages above it, the home page left out.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>The scripts in <c>assets/</c> that make the page handier, in order. Pages are of use without them.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>
    /// Makes the page's description as data for search engines, given where the site will be published; null for pages that
    /// hold no data.
    /// </summary>
    public Func<Uri, Html>? Dataset { get; init; }

    /// <summary>The picture that links to the page are shown with, or null.</summary>
    public PageImage? Image { get; init; }

    /// <summary>The way from the page to the site's root: empty, or <c>../</c> as often as needed.</summary>
    public string Root { get; } = SitePaths.RootFrom(Path);

    /// <summary>The address of the site's root for a page that is shown at any depth, or null.</summary>
    public string? Base { get; init; }
}

/// <summary>A page above another.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its path.</param>
internal sealed record Crumb(string Title, string Path);

/// <summary>A picture of a page.</summary>
/// <param name="Path">Its path below the site's root.</param>
/// <param name="Width">Its width, pixels.</param>
/// <param name="Height">Its height, pixels.</param>
internal sealed record PageImage(string Path, int Width, int Height);
