using EcResults.Site.Data;
using EcResults.Site.Prose;

namespace EcResults.Site.Pages;

/// <summary>The page about the data: its prose, and a dictionary of every column.</summary>
internal sealed class DataPage(Article article)
{
    public static IEnumerable<Page> Pages(SiteModel site) =>
        site.Articles.TryGetValue("data", out var article)
            ?
            [
                new Page(
                    SitePaths.Data,
                    article.Title,
                    "Every result as data, with its licence and what each field means.",
                    new DataPage(article)
                )
                {
                    Section = SitePaths.Data,
                    Dataset = DatasetJson.OfAll,
                },
            ]
            : [];

    public Article Article => article;

    /// <summary>The tables, with their columns.</summary>
    public IReadOnlyList<DataTable> Tables => DataTable.All;
}
