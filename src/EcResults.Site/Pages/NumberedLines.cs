namespace EcResults.Site.Pages;

/// <summary>
/// The lines of a raw file with their anchors, and the figures in them marked. The numbers are counted by the style sheet:
/// there are thousands of lines, so each has as little markup as a link can lead to.
/// </summary>
/// <param name="text">The whole text.</param>
/// <param name="anchor">What the anchors begin with.</param>
/// <param name="marks">The figures that were taken from it.</param>
internal sealed class NumberedLines(string text, string anchor, IReadOnlyList<RawMark> marks) : IMarkup
{
    /// <summary>How many lines a text has: a last line feed does not start another one.</summary>
    public static int Count(ReadOnlySpan<char> text) => text.Count('\n') + (text.IsEmpty || text[^1] == '\n' ? 0 : 1);

    /// <inheritdoc />
    public void WriteTo(Utf8Output output)
    {
        var inOrder = new Queue<RawMark>(
            marks.Where(mark => mark.Line > 0 && mark.Length > 0).OrderBy(mark => mark.Line).ThenBy(mark => mark.Column)
        );
        var rest = text.AsSpan();
        for (var number = 1; SourceText.TakeLine(ref rest, out var line); number++)
        {
            output.Write("<a id=\""u8);
            output.Write(anchor);
            output.Write("-"u8);
            output.Write(number);
            output.Write("\">"u8);
            var done = 0;
            while (inOrder.TryPeek(out var mark) && mark.Line == number)
            {
                inOrder.Dequeue();
                var start = mark.Column - 1;
                // Two figures may come from one place: it is marked once.
                if (start >= done && start + mark.Length <= line.Length)
                {
                    HtmlText.EncodeContent(line[done..start], output);
                    output.Write("<mark>"u8);
                    HtmlText.EncodeContent(line.Slice(start, mark.Length), output);
                    output.Write("</mark>"u8);
                    done = start + mark.Length;
                }
            }

            HtmlText.EncodeContent(line[done..], output);
            output.Write("\n</a>"u8);
        }
    }
}
