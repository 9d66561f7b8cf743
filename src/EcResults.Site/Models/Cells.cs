namespace EcResults.Site.Models;

/// <summary>
/// The figures of one row of a table as its cells. A page has hundreds of figures, and a template takes several times as
/// long to write one.
/// </summary>
/// <param name="cells">The figures in the order of the columns.</param>
/// <param name="root">The way from the page to the site's root.</param>
internal sealed class Cells(IReadOnlyList<Cell> cells, string root) : IMarkup
{
    /// <inheritdoc />
    public void WriteTo(Utf8Output output)
    {
        foreach (var cell in cells)
        {
            switch (cell)
            {
                case { Applies: false }:
                    output.Write(
                        "<td class=\"num none\"><span aria-hidden=\"true\">–</span><span class=\"hidden\">does not apply</span></td>"u8
                    );
                    break;
                case { Text: null }:
                    output.Write("<td class=\"num none\">not measured</td>"u8);
                    break;
                case { Text: { } text, Link: { } link, Place: var place }:
                    output.Write("<td class=\"num\"><a class=\"figure\" href=\""u8);
                    output.Write(root);
                    HtmlText.Encode(link, output);
                    output.Write("\" title=\""u8);
                    HtmlText.Encode(place, output);
                    output.Write("\">"u8);
                    HtmlText.Encode(text, output);
                    output.Write("</a></td>"u8);
                    break;
                case { Text: { } text }:
                    output.Write("<td class=\"num\">"u8);
                    HtmlText.Encode(text, output);
                    output.Write("</td>"u8);
                    break;
            }
        }
    }
}
