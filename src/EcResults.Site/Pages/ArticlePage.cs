using EcResults.Site.Prose;

namespace EcResults.Site.Pages;

/// <summary>A page of the repository's own prose.</summary>
internal sealed class ArticlePage(Article article, IReadOnlyList<Crumb> tabs)
{
    private static readonly (string Name, string Tab, string Description)[] OfMethod =
    [
        ("method", "Method", "What is measured, how every figure is recomputed, and what the figures cannot say."),
        (
            "questions",
            "Questions",
            "Twenty questions that users of eCapture ask, answered from the results or with the command that would."
        ),
        (
            "claims",
            "Claims checked",
            "What documents claim that eCapture and its like cost, held against arithmetic and our own figures."
        ),
        (
            "references",
            "References",
            "What others measured of uprobes and of tools like eCapture: orders of magnitude, never results."
        ),
        ("anatomy", "Anatomy", "Where the CPU time of a captured request goes: traps, BPF programs and the reader."),
        ("loss", "Loss", "At how many events a second eCapture begins to lose them, by rate, mode and buffer."),
    ];

    private static readonly (string Name, string Tab, string Description) Contribute = (
        "contribute",
        "Contribute",
        "How to measure what eCapture costs on your machine and publish the result."
    );

    public static IEnumerable<Page> Pages(SiteModel site)
    {
        var known = OfMethod.Where(page => site.Articles.ContainsKey(page.Name)).ToList();
        IReadOnlyList<Crumb> tabs = [.. known.Select(page => new Crumb(page.Tab, page.Name + ".html"))];
        return known
            .Select(page => Of(site.Articles[page.Name], page, tabs))
            .Concat(site.Articles.TryGetValue(Contribute.Name, out var article) ? [Of(article, Contribute, [])] : []);
    }

    public Article Article => article;

    /// <summary>The pages about the method, on each of them; none on others.</summary>
    public IReadOnlyList<Crumb> Tabs => tabs;

    /// <summary>Whether it holds tables of results, whose first column names them.</summary>
    public bool HasResults { get; private init; }

    private static Page Of(
        Article article,
        (string Name, string Tab, string Description) page,
        IReadOnlyList<Crumb> tabs
    ) =>
        new(
            page.Name + ".html",
            article.Title,
            page.Description,
            new ArticlePage(article, tabs) { HasResults = tabs.Count > 0 && tabs[0].Path != page.Name + ".html" }
        )
        {
            Section = tabs.Count > 0 ? tabs[0].Path : page.Name + ".html",
        };
}
