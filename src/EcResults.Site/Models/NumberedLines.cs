namespace EcResults.Site.Models;

/// <summary>
/// The lines of a raw file: their numbers in one element, their text in another, and an anchor only where a link leads.
/// There are thousands of lines, and an element for each would weigh more than most of them.
/// </summary>
/// <param name="text">The whole text.</param>
/// <param name="anchor">What the anchors begin with.</param>
/// <param name="marks">The figures that were taken from it.</param>
internal sealed class NumberedLines(string text, string anchor, IReadOnlyList<RawMark> marks) : IMarkup
{
    /// <summary>The lines that links lead to; null for every line.</summary>
    public IReadOnlySet<int>? Linked { get; init; }

    /// <summary>The lines that are left out, for they say again what an earlier line says.</summary>
    public IReadOnlySet<int> LeftOut { get; init; } = new HashSet<int>();

    /// <summary>How many lines a text has: a last line feed does not start another one.</summary>
    public static int Count(ReadOnlySpan<char> text) => text.Count('\n') + (text.IsEmpty || text[^1] == '\n' ? 0 : 1);

    /// <inheritdoc />
    public void WriteTo(Utf8Output output)
    {
        var count = Count(text);
        output.Write("<pre class=\"numbers\" aria-hidden=\"true\">"u8);
        for (var number = 1; number <= count; number++)
        {
            if (!LeftOut.Contains(number))
            {
                output.Write(number);
                output.Write("\n"u8);
            }
        }

        // A line feed right after the tag would be dropped, so one that is dropped comes before the first line.
        output.Write("</pre><pre>\n"u8);
        var inOrder = new Queue<RawMark>(
            marks.Where(mark => mark.Line > 0 && mark.Length > 0).OrderBy(mark => mark.Line).ThenBy(mark => mark.Column)
        );
        var rest = text.AsSpan();
        for (var number = 1; SourceText.TakeLine(ref rest, out var line); number++)
        {
            if (LeftOut.Contains(number))
            {
                continue;
            }

            var linked = Linked?.Contains(number) ?? true;
            if (linked)
            {
                output.Write("<a id=\""u8);
                output.Write(anchor);
                output.Write("-"u8);
                output.Write(number);
                output.Write("\">"u8);
            }

            WriteLine(output, line, number, inOrder);
            output.Write(linked ? "\n</a>"u8 : "\n"u8);
        }

        output.Write("</pre>"u8);
    }

    private static void WriteLine(Utf8Output output, ReadOnlySpan<char> line, int number, Queue<RawMark> inOrder)
    {
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
    }
}
