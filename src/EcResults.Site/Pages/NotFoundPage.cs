namespace EcResults.Site.Pages;

/// <summary>What a server shows for an address that does not exist.</summary>
internal sealed class NotFoundPage
{
    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page("404.html", "Page not found", "There is no page at this address.", new NotFoundPage())
            {
                // The server shows this page at the depth of the missing address, where relative links would go astray.
                Base = site.PublicUrl?.AbsoluteUri,
            },
        ];
}
