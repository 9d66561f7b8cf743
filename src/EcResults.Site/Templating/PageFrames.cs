using System.Collections.Concurrent;
using EcResults.Comparisons;
using EcResults.Site.Pages;

namespace EcResults.Site.Templating;

/// <summary>
/// The frames of pages, each rendered once: pages of one folder and section have the same but for title, description and
/// content, and of most pages the frame would be the larger part of the work.
/// </summary>
internal sealed class PageFrames(TemplateSet templates)
{
    /// <summary>The main navigation.</summary>
    private static readonly Crumb[] Navigation =
    [
        new("Home", SitePaths.Home),
        new("Results", SitePaths.Results),
        new("Compare", SitePaths.CompareBy(Dimension.All[0])),
        new("Explore", SitePaths.Explorer),
        new("Estimate", SitePaths.Estimator),
        new("Method", "method.html"),
        new("Contribute", "contribute.html"),
        new("Rules", SitePaths.Rules),
        new("Data", SitePaths.Data),
    ];

    private readonly ConcurrentDictionary<string, PageFrame> known = new();

    /// <summary>The frame of a page.</summary>
    public PageFrame Of(Page page) => known.GetOrAdd(KeyOf(page), _ => PageFrame.Of(templates, page, Navigation));

    /// <summary>All that the layout shows of a page besides its title, its description and its content.</summary>
    private static string KeyOf(Page page) =>
        string.Join(
            '\n',
            [
                page.Root,
                page.Base ?? "",
                page.Script ?? "",
                page.Section ?? "",
                Array.Exists(Navigation, entry => entry.Path == page.Path) ? page.Path : "",
                .. page.Crumbs.SelectMany(crumb => (string[])[crumb.Title, crumb.Path]),
            ]
        );
}
