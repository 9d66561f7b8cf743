using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace EcResults.Site.Prose;

/// <summary>A table inside a region that scrolls sideways, and that the keyboard reaches.</summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer inner = new();

    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
        inner.Write((RendererBase)renderer, obj);
        renderer.WriteLine("</div>");
    }
}
