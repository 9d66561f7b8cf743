using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace EcResults.Site.Prose;

/// <summary>
/// A table inside a region that scrolls sideways, and that the keyboard reaches. Where a phone would show a part of its
/// columns only, its rows are cards there.
/// </summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    private const int MostBeside = 2;

    private readonly HtmlTableRenderer inner = new();

    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        var heads = obj.OfType<TableRow>().First(row => row.IsHeader).Select(Markdown.PlainText).ToList();
        if (heads.Count > MostBeside)
        {
            obj.GetAttributes().AddClass("cards");
            foreach (var row in obj.OfType<TableRow>().Where(row => !row.IsHeader))
            {
                foreach (var (place, cell) in row.Index())
                {
                    cell.GetAttributes().AddProperty("data-label", heads[place]);
                }
            }
        }

        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
        inner.Write((RendererBase)renderer, obj);
        renderer.WriteLine("</div>");
    }
}
