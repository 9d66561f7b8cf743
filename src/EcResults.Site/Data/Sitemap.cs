namespace EcResults.Site.Data;

/// <summary>
/// Writes <c>robots.txt</c>, and <c>sitemap.xml</c> where it is known where the site will be published: its addresses
/// have to be absolute. The pages of raw files are left to be found from their results.
/// </summary>
internal static class Sitemap
{
    /// <summary>What the format allows.</summary>
    private const int MostAddresses = 50_000;

    public static IEnumerable<SitePart> Plan(Uri? root, IEnumerable<string> pages)
    {
        yield return new SitePart(
            SiteFile.OfText(
                "robots.txt",
                "User-agent: *\nAllow: /\n"
                    + (root is null ? "" : $"\nSitemap: {new Uri(root, "sitemap.xml").AbsoluteUri}\n")
            )
        );
        if (root is not null)
        {
            yield return SitePart.Of(() => SiteFile.OfText("sitemap.xml", Write(root, pages)));
        }
    }

    private static string Write(Uri root, IEnumerable<string> pages)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        text.Append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var page in pages.Take(MostAddresses))
        {
            var address = PageHead.AddressOf(root, page);
            text.Append("<url><loc>").Append(HtmlText.Encode(address.AbsoluteUri)).Append("</loc></url>\n");
        }

        return text.Append("</urlset>\n").ToString();
    }
}
