namespace EcResults.Site.Templating;

/// <summary>What a page says of itself to search engines and previews; nothing where the site's address is not known.</summary>
/// <param name="page">The page.</param>
/// <param name="root">Where the site will be published, or null.</param>
internal sealed class PageHead(Page page, Uri? root) : IMarkup
{
    /// <inheritdoc />
    public void WriteTo(Utf8Output output)
    {
        // A page that is shown in place of others has no address.
        if (root is null || page.Base is not null)
        {
            return;
        }

        var address = AddressOf(root, page.Path).AbsoluteUri;
        output.Write("<link rel=\"canonical\" href=\""u8);
        HtmlText.Encode(address, output);
        output.Write("\">\n"u8);
        if (page.IsPart)
        {
            return;
        }

        Meta(output, "og:site_name", "EcResults");
        Meta(output, "og:type", page.Dataset is null ? "website" : "article");
        Meta(output, "og:title", page.Title);
        Meta(output, "og:description", page.Description);
        Meta(output, "og:url", address);
        if (page.Image is { } image)
        {
            Meta(output, "og:image", new Uri(root, image.Path).AbsoluteUri);
            Meta(output, "og:image:width", image.Width.ToString(CultureInfo.InvariantCulture));
            Meta(output, "og:image:height", image.Height.ToString(CultureInfo.InvariantCulture));
            Meta(output, "og:image:alt", page.Description);
        }

        if (page.Dataset is { } dataset)
        {
            output.Write("<script type=\"application/ld+json\">"u8);
            dataset(root).WriteTo(output);
            output.Write("</script>\n"u8);
        }
    }

    /// <summary>The address of a page: that of its folder where it is the folder's index.</summary>
    public static Uri AddressOf(Uri root, string path) =>
        new(root, path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^10] : path);

    private static void Meta(Utf8Output output, string property, string content)
    {
        output.Write("<meta property=\""u8);
        output.Write(property);
        output.Write("\" content=\""u8);
        HtmlText.Encode(content, output);
        output.Write("\">\n"u8);
    }
}
