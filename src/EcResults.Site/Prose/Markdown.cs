using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EcResults.Site.Prose;

/// <summary>Markdown to HTML: CommonMark with tables, without raw HTML, images or anything that could act.</summary>
internal static class Markdown
{
    private static readonly MarkdownPipeline Own = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .UseAutoIdentifiers()
        .Build();

    /// <summary>Renders a contributor's text below a heading of level 2.</summary>
    /// <returns>The markup, or null where the text is too long or nested too deep to be rendered.</returns>
    public static Html? RenderContributed(string text)
    {
        if (ProseMarkdown.Parse(text) is not { } document)
        {
            return null;
        }

        ShiftHeadings(document, shift: 2);
        try
        {
            return Render(document, ProseMarkdown.Pipeline, LinkPolicy.Contributed);
        }
        catch (ArgumentException)
        {
            // Inlines may be nested deeper than the renderer allows, which the reader does not notice.
            return null;
        }
    }

    /// <summary>Renders a page of the repository's own. Its first heading is taken out as the title.</summary>
    public static Article RenderOwn(string text)
    {
        var document = Markdig.Markdown.Parse(text, Own);
        var title = document.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1);
        if (title is not null)
        {
            document.Remove(title);
        }

        var sections = document
            .OfType<HeadingBlock>()
            .Where(heading => heading.Level == 2)
            .Select(heading => new Section(heading.GetAttributes().Id ?? string.Empty, PlainText(heading)))
            .ToList();
        return new Article(
            title is null ? string.Empty : PlainText(title),
            sections,
            Render(document, Own, LinkPolicy.Own)
        );
    }

    private static Html Render(MarkdownDocument document, MarkdownPipeline pipeline, LinkPolicy policy)
    {
        foreach (var table in document.Descendants<Table>())
        {
            AlignByClass(table);
        }

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer(policy));
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer(policy));
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.Render(document);
        return new Html(writer.ToString());
    }

    /// <summary>Lowers the headings so that the page keeps its one h1, and closes gaps between levels.</summary>
    private static void ShiftHeadings(MarkdownDocument document, int shift)
    {
        var previous = shift;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(Math.Min(heading.Level + shift, previous + 1), 6);
            previous = heading.Level;
        }
    }

    /// <summary>Markdig aligns columns by style attributes, which the content security policy forbids.</summary>
    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            for (var index = 0; index < row.Count && index < table.ColumnDefinitions.Count; index++)
            {
                if (table.ColumnDefinitions[index].Alignment == TableColumnAlign.Right)
                {
                    row[index].GetAttributes().AddClass("num");
                }
            }
        }

        foreach (var column in table.ColumnDefinitions)
        {
            column.Alignment = null;
        }
    }

    /// <summary>The words of a heading or a cell without markup.</summary>
    public static string PlainText(MarkdownObject block) =>
        string.Concat(
            ((block as LeafBlock)?.Inline?.Descendants() ?? block.Descendants()).Select(inline =>
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    _ => string.Empty,
                }
            )
        );
}
