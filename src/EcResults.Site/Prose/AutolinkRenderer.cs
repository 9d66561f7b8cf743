using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace EcResults.Site.Prose;

/// <summary>Writes addresses between angle brackets as links where the policy allows them.</summary>
internal sealed class AutolinkRenderer(LinkPolicy policy) : HtmlObjectRenderer<AutolinkInline>
{
    /// <summary>Opens a link.</summary>
    public static void Open(HtmlRenderer renderer, string url, LinkPolicy policy)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write('"');
        if (policy.Rel is { } rel && LinkPolicy.LeadsAway(url))
        {
            renderer.Write(" rel=\"").Write(rel).Write('"');
        }

        renderer.Write('>');
    }

    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var url = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
        var linked = policy.Allows(url);
        if (linked)
        {
            Open(renderer, url, policy);
        }

        renderer.WriteEscape(obj.Url);
        if (linked)
        {
            renderer.Write("</a>");
        }
    }
}
