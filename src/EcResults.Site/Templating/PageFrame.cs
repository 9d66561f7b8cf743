using System.Text;
using EcResults.Site.Pages;

namespace EcResults.Site.Templating;

/// <summary>What stands around the content of pages that are alike: the layout, with gaps for what differs.</summary>
internal sealed class PageFrame
{
    // No value that a template writes can hold a NUL: encoding makes controls visible.
    private const string Title = "\0title\0";
    private const string Description = "\0description\0";
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
        var text = templates.Render(
            "layout.html",
            ("page", page),
            ("title", new Html(Title)),
            ("description", new Html(Description)),
            ("content", new Html(Content)),
            ("navigation", navigation)
        );
        var parts = new List<byte[]>();
        var between = new List<string>();
        var rest = text.AsSpan();
        while (NextGap(rest) is var (start, gap) && gap.Length > 0)
        {
            parts.Add(Utf8(rest[..start]));
            between.Add(gap);
            rest = rest[(start + gap.Length)..];
        }

        parts.Add(Utf8(rest));
        return new PageFrame([.. parts], [.. between]);
    }

    /// <summary>Puts the frame around a page's content.</summary>
    public SiteFile Around(Page page, string content)
    {
        var fillings = Array.ConvertAll(
            gaps,
            gap =>
                gap switch
                {
                    Title => HtmlText.Encode(page.Title),
                    Description => HtmlText.Encode(page.Description),
                    _ => content,
                }
        );
        var bytes = new byte[
            pieces.Sum(piece => piece.Length) + fillings.Sum(filling => Encoding.UTF8.GetByteCount(filling))
        ];
        var written = 0;
        for (var index = 0; index < pieces.Length; index++)
        {
            pieces[index].CopyTo(bytes.AsSpan(written));
            written += pieces[index].Length;
            if (index < fillings.Length)
            {
                written += Encoding.UTF8.GetBytes(fillings[index], bytes.AsSpan(written));
            }
        }

        return new SiteFile(page.Path, bytes);
    }

    private static (int Start, string Gap) NextGap(ReadOnlySpan<char> text)
    {
        var start = text.IndexOf('\0');
        foreach (var gap in (ReadOnlySpan<string>)[Title, Description, Content])
        {
            if (start >= 0 && text[start..].StartsWith(gap, StringComparison.Ordinal))
            {
                return (start, gap);
            }
        }

        return (start, string.Empty);
    }

    private static byte[] Utf8(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
