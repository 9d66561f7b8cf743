using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace EcResults.Site.Prose;

/// <summary>Writes links that the policy allows; of others, and of images, the words.</summary>
internal sealed class LinkRenderer(LinkPolicy policy) : HtmlObjectRenderer<LinkInline>
{
    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        // An image would be a request to a third party; its words become a link.
        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? string.Empty;
        var linked = policy.Allows(url) && !InsideLink(obj);
        if (linked)
        {
            AutolinkRenderer.Open(renderer, url, policy);
        }

        if (obj.FirstChild is null)
        {
            renderer.WriteEscape(url);
        }
        else
        {
            renderer.WriteChildren(obj);
        }

        if (linked)
        {
            renderer.Write("</a>");
        }
    }

    private static bool InsideLink(LinkInline link)
    {
        for (var parent = link.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }

        return false;
    }
}
