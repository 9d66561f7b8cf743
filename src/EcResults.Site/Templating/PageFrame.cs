namespace EcResults.Site.Templating;

/// <summary>What stands around the content of pages that are alike: the layout, with gaps for what differs.</summary>
internal sealed class PageFrame
{
    // No value that a template writes can hold a NUL: encoding makes controls visible.
    private const string Title = "\0title\0";
    private const string Description = "\0description\0";
    private const string Head = "\0head\0";
    private const string Crumbs = "\0crumbs\0";
    private const string Content = "\0content\0";
    private readonly byte[][] pieces;
    private readonly string[] gaps;

    private PageFrame(byte[][] pieces, string[] gaps)
    {
        this.pieces = pieces;
        this.gaps = gaps;
    }

    /// <summary>Renders the layout for a page and those like it.</summary>
    public static PageFrame Of(TemplateSet templates, Page page, IReadOnlyList<Crumb> navigation)
    {
        var output = new Utf8Output();
        templates.Render(
            output,
            "layout.html",
            ("page", page),
            ("title", new Html(Title)),
            ("description", new Html(Description)),
            ("head", new Html(Head)),
            ("crumbs", new Html(Crumbs)),
            ("content", new Html(Content)),
            ("navigation", navigation)
        );
        var parts = new List<byte[]>();
        var between = new List<string>();
        var rest = output.Written;
        while (NextGap(rest) is var (start, gap) && gap.Length > 0)
        {
            parts.Add(rest[..start].ToArray());
            between.Add(gap);
            rest = rest[(start + gap.Length)..];
        }

        parts.Add(rest.ToArray());
        return new PageFrame([.. parts], [.. between]);
    }

    /// <summary>Puts the frame around a page's content.</summary>
    /// <param name="page">The page.</param>
    /// <param name="root">Where the site will be published, or null.</param>
    /// <param name="content">Writes what stands in the frame.</param>
    public SiteFile Around(Page page, Uri? root, Action<Utf8Output> content)
    {
        var output = Utf8Output.OfThread();
        for (var index = 0; index < pieces.Length; index++)
        {
            output.Write(pieces[index]);
            if (index == gaps.Length)
            {
                break;
            }

            switch (gaps[index])
            {
                case Title:
                    HtmlText.Encode(page.Title, output);
                    break;
                case Description:
                    HtmlText.Encode(page.Description, output);
                    break;
                case Head:
                    new PageHead(page, root).WriteTo(output);
                    break;
                case Crumbs:
                    new CrumbTrail(page).WriteTo(output);
                    break;
                default:
                    content(output);
                    break;
            }
        }

        return new SiteFile(page.Path, output.Written.ToArray());
    }

    private static (int Start, string Gap) NextGap(ReadOnlySpan<byte> text)
    {
        var start = text.IndexOf((byte)0);
        foreach (var gap in (ReadOnlySpan<string>)[Title, Description, Head, Crumbs, Content])
        {
            if (start >= 0 && text[start..].StartsWith(Encoding.ASCII.GetBytes(gap)))
            {
                return (start, gap);
            }
        }

        return (start, string.Empty);
    }
}
