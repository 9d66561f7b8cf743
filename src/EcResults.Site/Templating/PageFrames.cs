using System.Collections.Concurrent;

namespace EcResults.Site.Templating;

/// <summary>
/// The frames of pages, each rendered once: pages of one depth and section have the same but for title, description, the
/// pages above them and content, and of most pages the frame would be the larger part of the work.
/// </summary>
internal sealed class PageFrames(TemplateSet templates, Uri? root)
{
    /// <summary>Where the site will be published, or null.</summary>
    public Uri? Root => root;

    /// <summary>The main navigation.</summary>
    private static readonly Crumb[] Navigation =
    [
        new("Answer", SitePaths.Home),
        new("Compare", SitePaths.Compare),
        new("Results", SitePaths.Results),
        new("Method", "method.html"),
        new("Contribute", "contribute.html"),
    ];

    private readonly ConcurrentDictionary<Look, PageFrame> known = new();

    /// <summary>The frame of a page.</summary>
    public PageFrame Of(Page page) =>
        known.GetOrAdd(
            new Look(page),
            static (look, templates) => PageFrame.Of(templates, look.Page, Navigation),
            templates
        );

    /// <summary>
    /// A page by all that the layout shows of it besides its title, its description, the pages above it and its content:
    /// two that look alike have one frame.
    /// </summary>
    private readonly struct Look(Page page) : IEquatable<Look>
    {
        private readonly string? current = Array.Find(Navigation, entry => entry.Path == page.Path)?.Path;

        public Page Page { get; } = page;

        public bool Equals(Look other) =>
            Page.Root == other.Page.Root
            && Page.Base == other.Page.Base
            && Page.Scripts.SequenceEqual(other.Page.Scripts)
            && Page.Section == other.Page.Section
            && Page.IsPart == other.Page.IsPart
            && current == other.current;

        public override bool Equals(object? obj) => obj is Look other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(Page.Root, Page.Scripts.Count, Page.Section, current);
    }
}
