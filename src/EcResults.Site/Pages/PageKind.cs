namespace EcResults.Site.Pages;

/// <summary>A kind of page: its template and the pages of this kind that a site has.</summary>
/// <param name="Template">The file in <c>site/templates</c>.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Listed">Whether search engines are told of them.</param>
internal sealed record PageKind(string Template, Func<SiteModel, IEnumerable<Page>> Pages, bool Listed = true);
