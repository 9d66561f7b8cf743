namespace EcResults.Site.Templating;

/// <summary>The pages above a page, as links. Of a page's frame only this, title and description are its own.</summary>
/// <param name="page">The page.</param>
internal sealed class CrumbTrail(Page page) : IMarkup
{
    /// <inheritdoc />
    public void WriteTo(Utf8Output output)
    {
        if (page.Crumbs.Count == 0)
        {
            return;
        }

        output.Write("<nav class=\"crumbs\" aria-label=\"Breadcrumb\">\n<ol>\n"u8);
        Link(output, "Home", SitePaths.Home);
        foreach (var crumb in page.Crumbs)
        {
            Link(output, crumb.Title, crumb.Path);
        }

        output.Write("</ol>\n</nav>\n"u8);
    }

    private void Link(Utf8Output output, string title, string path)
    {
        output.Write("<li><a href=\""u8);
        output.Write(page.Root);
        HtmlText.Encode(path, output);
        output.Write("\">"u8);
        HtmlText.Encode(title, output);
        output.Write("</a></li>\n"u8);
    }
}
