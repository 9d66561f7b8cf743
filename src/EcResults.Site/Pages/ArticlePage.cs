using EcResults.Site.Prose;

namespace EcResults.Site.Pages;

/// <summary>A page of the repository's own prose.</summary>
internal sealed class ArticlePage(Article article)
{
    private static readonly (string Name, string Path, string Description)[] Known =
    [
        ("method", "method.html", "What is measured, how every figure is recomputed, and what the figures cannot say."),
        ("contribute", "contribute.html", "How to measure what eCapture costs on your machine and publish the result."),
    ];

    public static IEnumerable<Page> Pages(SiteModel site) =>
        Known
            .Where(known => site.Articles.ContainsKey(known.Name))
            .Select(known => new Page(
                known.Path,
                site.Articles[known.Name].Title,
                known.Description,
                new ArticlePage(site.Articles[known.Name])
            )
            {
                Section = known.Path,
            });

    public Article Article => article;
}
