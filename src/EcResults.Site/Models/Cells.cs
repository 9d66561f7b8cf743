namespace EcResults.Site.Models;

/// <summary>
/// The figures of one row of a table as its cells. A page has hundreds of figures, and a template takes several times as
/// long to write one. Links lead on from the folder of the submission, where the page stands.
/// </summary>
/// <param name="cells">The figures in the order of the columns.</param>
/// <param name="labels">What stands before each where a phone stacks them; null where it does not.</param>
internal sealed class Cells(IReadOnlyList<Cell> cells, IReadOnlyList<string>? labels = null) : IMarkup
{
    /// <inheritdoc />
    public void WriteTo(Utf8Output output)
    {
        foreach (var (place, cell) in cells.Index())
        {
            output.Write("<td"u8);
            if (labels is not null)
            {
                output.Write(" data-label=\""u8);
                HtmlText.Encode(labels[place], output);
                output.Write("\""u8);
            }

            switch (cell)
            {
                case { Applies: false }:
                    output.Write(
                        " class=\"none\"><span aria-hidden=\"true\">–</span><span class=\"hidden\">does not apply</span></td>"u8
                    );
                    break;
                case { Text: null }:
                    output.Write(" class=\"none\">not measured</td>"u8);
                    break;
                case { Text: { } text, Link: { } link }:
                    output.Write("><a href=\""u8);
                    HtmlText.Encode(link, output);
                    output.Write("\">"u8);
                    HtmlText.Encode(text, output);
                    output.Write("</a></td>"u8);
                    break;
                case { Text: { } text }:
                    output.Write(">"u8);
                    HtmlText.Encode(text, output);
                    output.Write("</td>"u8);
                    break;
            }
        }
    }
}
