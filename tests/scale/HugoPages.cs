using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace EcResults.Scale;

/// <summary>
/// Turns a built site into a Hugo project with as many pages, each with the same words, tables, charts and raw lines: as
/// Markdown under one layout, which is how Hugo's users write, or as finished HTML, which Hugo only copies.
/// </summary>
internal static class HugoPages
{
    public static void Write(string site, string folder, bool markdown)
    {
        var content = Directory.CreateDirectory(Path.Combine(folder, "content")).FullName;
        var layouts = Directory.CreateDirectory(Path.Combine(folder, "layouts", "_default")).FullName;
        // Charts are SVG in the page, so raw markup has to be let through.
        File.WriteAllText(
            Path.Combine(folder, "config.toml"),
            """
            baseURL = "https://example.org/"
            disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]
            [markup.goldmark.renderer]
            unsafe = true

            """
        );
        var parser = new HtmlParser();
        var number = 0;
        foreach (var path in Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories))
        {
            var page = parser.ParseDocument(File.ReadAllText(path));
            var main = page.QuerySelector("main")!;
            number++;
            if (number == 1)
            {
                File.WriteAllText(Path.Combine(layouts, "single.html"), Layout(page));
            }

            var body = new StringBuilder($"---\ntitle: \"Page {number}\"\n---\n");
            if (markdown)
            {
                Blocks(body, main);
            }
            else
            {
                body.Append(main.InnerHtml);
            }

            // As many folders as the site has submissions would be sections with lists of their own: one is simplest.
            File.WriteAllText(
                Path.Combine(
                    content,
                    string.Create(CultureInfo.InvariantCulture, $"p{number:D7}.{(markdown ? "md" : "html")}")
                ),
                body.ToString()
            );
        }
    }

    /// <summary>The frame of a page with gaps for its title and its content.</summary>
    private static string Layout(IDocument page)
    {
        page.Title = "TITLE";
        page.QuerySelector("main")!.TextContent = "CONTENT";
        return page
            .DocumentElement.OuterHtml.Replace("TITLE", "{{ .Title }}", StringComparison.Ordinal)
            .Replace("CONTENT", "{{ .Content }}", StringComparison.Ordinal);
    }

    private static void Blocks(StringBuilder text, IElement parent)
    {
        foreach (var element in parent.Children)
        {
            switch (element.LocalName)
            {
                case "h1" or "h2" or "h3" or "h4":
                    text.Append('#', element.LocalName[1] - '0').Append(' ').Append(Words(element)).Append("\n\n");
                    break;
                case "p" or "figcaption" or "summary" or "dt" or "dd" or "legend":
                    text.Append(Words(element)).Append("\n\n");
                    break;
                case "ul" or "ol":
                    foreach (var item in element.Children)
                    {
                        text.Append("- ").Append(Words(item)).Append('\n');
                    }

                    text.Append('\n');
                    break;
                case "pre":
                    text.Append("```\n").Append(element.TextContent.TrimEnd('\n')).Append("\n```\n\n");
                    break;
                case "table":
                    Table(text, element);
                    break;
                case "svg" or "script":
                    text.Append(element.OuterHtml).Append("\n\n");
                    break;
                default:
                    Blocks(text, element);
                    break;
            }
        }
    }

    private static void Table(StringBuilder text, IElement table)
    {
        var first = true;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            text.Append('|');
            foreach (var cell in row.Children)
            {
                text.Append(' ').Append(Words(cell).Replace("|", "\\|", StringComparison.Ordinal)).Append(" |");
            }

            text.Append('\n');
            if (first)
            {
                text.Append('|').Insert(text.Length, "---|", row.ChildElementCount).Append('\n');
                first = false;
            }
        }

        text.Append('\n');
    }

    /// <summary>Words in one line, with links and code.</summary>
    private static string Words(INode node)
    {
        var text = new StringBuilder();
        foreach (var child in node.ChildNodes)
        {
            _ = child switch
            {
                IElement { LocalName: "a" } link => text.Append('[')
                    .Append(Words(link))
                    .Append("](")
                    .Append(link.GetAttribute("href"))
                    .Append(')'),
                IElement { LocalName: "code" } code => text.Append('`').Append(code.TextContent).Append('`'),
                IElement { LocalName: "strong" } strong => text.Append("**").Append(Words(strong)).Append("**"),
                IElement other => text.Append(Words(other)).Append(' '),
                _ => text.Append(child.TextContent.ReplaceLineEndings(" ")),
            };
        }

        return text.ToString().Trim();
    }
}
