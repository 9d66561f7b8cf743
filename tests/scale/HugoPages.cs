using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace EcResults.Scale;

/// <summary>
/// Turns a built site into a Hugo project with as many pages, each with the same words, tables, charts and raw lines.
/// </summary>
/// <param name="kind">How much of the site Hugo is given to make.</param>
internal sealed class HugoPages(HugoKind kind)
{
    /// <summary>The language of the fences that hold raw files.</summary>
    private const string Raw = "raw";

    public static void Write(string site, string folder, HugoKind kind) => new HugoPages(kind).Write(site, folder);

    private void Write(string site, string folder)
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
        if (kind == HugoKind.Same)
        {
            // How Hugo's documentation has fences of one language rendered: a template of their own.
            File.WriteAllText(
                Path.Combine(
                    Directory.CreateDirectory(Path.Combine(layouts, "_markup")).FullName,
                    $"render-codeblock-{Raw}.html"
                ),
                """
                <div class="scroll raw" role="group" tabindex="0">
                <pre>{{ range $index, $line := split .Inner "\n" }}<span class="line" id="L{{ add $index 1 }}">{{ $line }}
                </span>{{ end }}</pre>
                </div>

                """
            );
            CopyFiles(site, Path.Combine(folder, "static"));
        }

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
            if (kind == HugoKind.Html)
            {
                body.Append(main.InnerHtml);
            }
            else
            {
                Blocks(body, main);
            }

            // As many folders as the site has submissions would be sections with lists of their own: one is simplest.
            File.WriteAllText(
                Path.Combine(
                    content,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"p{number:D7}.{(kind == HugoKind.Html ? "html" : "md")}"
                    )
                ),
                body.ToString()
            );
        }
    }

    /// <summary>Copies what is no page: the plain raw files, data, style and scripts.</summary>
    private static void CopyFiles(string site, string folder)
    {
        foreach (var path in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            if (!path.EndsWith(".html", StringComparison.Ordinal))
            {
                var target = Path.Combine(folder, Path.GetRelativePath(site, path));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(path, target);
            }
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

    private void Blocks(StringBuilder text, IElement parent)
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
                    text.Append("```")
                        .Append(kind == HugoKind.Same && element.ParentElement!.ClassList.Contains("raw") ? Raw : "")
                        .Append('\n')
                        .Append(element.TextContent.TrimEnd('\n'))
                        .Append("\n```\n\n");
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

    private void Table(StringBuilder text, IElement table)
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
    private string Words(INode node)
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
                    .Append(TitleOf(link))
                    .Append(')'),
                IElement { LocalName: "code" } code => text.Append('`').Append(code.TextContent).Append('`'),
                IElement { LocalName: "strong" } strong => text.Append("**").Append(Words(strong)).Append("**"),
                IElement other => text.Append(Words(other)).Append(' '),
                _ => text.Append(child.TextContent.ReplaceLineEndings(" ")),
            };
        }

        return text.ToString().Trim();
    }

    private string TitleOf(IElement link) =>
        kind == HugoKind.Same && link.GetAttribute("title") is { } title ? $" \"{title}\"" : "";
}
