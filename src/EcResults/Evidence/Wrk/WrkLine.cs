namespace EcResults.Evidence;

/// <summary>A line without the blanks, prefix and key echo around its words.</summary>
/// <param name="Line">The physical line.</param>
/// <param name="Start">Where its words start, from 0.</param>
/// <param name="Length">How many characters they have.</param>
/// <param name="Echo">Where the keys stand that the terminal echoed before them, such as <c>^C</c>, or null.</param>
internal readonly partial record struct WrkLine(TextLine Line, int Start, int Length, Location? Echo)
{
    /// <summary>The words.</summary>
    public ReadOnlySpan<char> Text => Line.Text.AsSpan(Start, Length);

    /// <summary>Where the words stand.</summary>
    public Location Whole => Line.At(Start, Length);

    /// <summary>
    /// The lines of a file that hold words, without a prefix that all lines of the report share, such as
    /// <c>bench_1 | </c>, <c>&gt; </c> or <c># </c>.
    /// </summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="prefix">The prefix where it stands first in the report, or null.</param>
    public static IReadOnlyList<WrkLine> Of(IReadOnlyList<TextLine> lines, out Location? prefix)
    {
        prefix = FindPrefix(lines);
        var words = prefix is { } at ? lines[at.Line - 1].Text.AsSpan(at.Column - 1, at.Length) : [];
        var clean = new List<WrkLine>();
        foreach (var line in lines)
        {
            var text = line.Text.AsSpan();
            var start = SkipBlanks(text, 0);
            if (text[start..].StartsWith(words))
            {
                start = SkipBlanks(text, start + words.Length);
            }

            if (start < text.Length)
            {
                clean.Add(WithoutEcho(line, start, text.TrimEnd().Length));
            }
        }

        return clean;
    }

    /// <summary>Takes the next word.</summary>
    /// <param name="position">Where in the line to look; moved behind the word.</param>
    /// <returns>Where the word starts and ends in the line; both the same where none is left.</returns>
    public Range Next(ref int position)
    {
        var text = Line.Text.AsSpan(0, Start + Length);
        var start = SkipBlanks(text, position);
        position = start;
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return start..position;
    }

    private static WrkLine WithoutEcho(TextLine line, int start, int end)
    {
        var text = line.Text.AsSpan(0, end);
        var echo = text[start] == '^' ? EchoedKeys().Match(line.Text, start, end - start).Length : 0;
        var words = start + echo;
        // Percentiles are printed at once with what stands before them: no key comes between.
        return echo > 0 && words < end && WrkForm.Of(text[words..]) is { Kind: not WrkLineKind.Percentile }
            ? new WrkLine(line, words, end - words, line.At(start, text[start..words].TrimEnd().Length))
            : new WrkLine(line, start, end - start, null);
    }

    /// <summary>What stands before the first <c>Running</c>, where the next line starts with the same.</summary>
    private static Location? FindPrefix(IReadOnlyList<TextLine> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var text = lines[index].Text.AsSpan();
            if (WrkForm.RunningAt(text) is >= 0 and var running)
            {
                var prefix = text[..running].Trim();
                return !prefix.IsEmpty && IsSharedWith(prefix, lines.Skip(index + 1))
                    ? lines[index].At(SkipBlanks(text, 0), prefix.Length)
                    : null;
            }
        }

        return null;
    }

    private static bool IsSharedWith(ReadOnlySpan<char> prefix, IEnumerable<TextLine> following)
    {
        var text = following.Select(line => line.Text.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
        // Without a blank or a sign at the end, the prefix could be the first digits of a value.
        return text.AsSpan().StartsWith(prefix)
            && (
                text.Length == prefix.Length
                || char.IsWhiteSpace(text[prefix.Length])
                || !char.IsLetterOrDigit(prefix[^1])
            );
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>Keys as terminals echo them: <c>^C</c>, and <c>^[[A</c> for an arrow.</summary>
    [GeneratedRegex(@"\A(?>\^(?>\[\[[0-9;]*.?|.)\s*)+")]
    private static partial Regex EchoedKeys();
}
