namespace EcResults.Evidence;

/// <summary>
/// The lines of a file that hold words, each without what stands around them: blanks, a prefix that all lines of the
/// report share (<c>bench_1 | </c>, <c>&gt; </c>, <c># </c>), and keys that the terminal echoed (<c>^C</c>).
/// </summary>
internal sealed class WrkLines
{
    private WrkLines(IReadOnlyList<WrkLine> all, Location? prefix)
    {
        All = all;
        Prefix = prefix;
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<WrkLine> All { get; }

    /// <summary>The shared prefix where it stands first in the report, or null.</summary>
    public Location? Prefix { get; }

    /// <summary>Cleans the lines of a file.</summary>
    public static WrkLines Of(SourceText source)
    {
        var prefix = FindPrefix(source.Lines);
        var words = prefix is { } at ? source.Lines[at.Line - 1].Text.Substring(at.Column - 1, at.Length) : "";
        var all = new List<WrkLine>();
        foreach (var line in source.Lines)
        {
            if (Clean(line, words) is { } clean)
            {
                all.Add(clean);
            }
        }

        return new WrkLines(all, prefix);
    }

    private static WrkLine? Clean(TextLine line, string prefix)
    {
        var text = line.Text.AsSpan();
        var start = SkipBlanks(text, 0);
        if (prefix.Length > 0 && text[start..].StartsWith(prefix, StringComparison.Ordinal))
        {
            start = SkipBlanks(text, start + prefix.Length);
        }

        var end = text.TrimEnd().Length;
        if (start >= end)
        {
            return null;
        }

        var afterEcho = SkipEcho(text, start);
        if (afterEcho > start && afterEcho < end)
        {
            var kind = WrkLabels.KindOf(text[afterEcho..end]);
            if (kind != WrkLineKind.Other)
            {
                return new WrkLine(line, afterEcho, end - afterEcho, afterEcho - start, kind);
            }
        }

        return new WrkLine(line, start, end - start, 0, WrkLabels.KindOf(text[start..end]));
    }

    /// <summary>What stands before the first <c>Running</c>, where the next line starts with the same.</summary>
    private static Location? FindPrefix(IReadOnlyList<TextLine> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var text = lines[index].Text.AsSpan();
            var running = WrkLabels.RunningAt(text);
            if (running < 0)
            {
                continue;
            }

            var start = SkipBlanks(text, 0);
            var prefix = text[..running].Trim();
            return !prefix.IsEmpty && IsSharedWith(prefix, lines, index + 1)
                ? lines[index].At(start, prefix.Length)
                : null;
        }

        return null;
    }

    private static bool IsSharedWith(ReadOnlySpan<char> prefix, IReadOnlyList<TextLine> lines, int next)
    {
        while (next < lines.Count && string.IsNullOrWhiteSpace(lines[next].Text))
        {
            next++;
        }

        if (next == lines.Count)
        {
            return false;
        }

        var text = lines[next].Text.AsSpan().Trim();
        // Without a blank or a sign at the end, the prefix could be the first digits of a value.
        return text.StartsWith(prefix, StringComparison.Ordinal)
            && (
                text.Length == prefix.Length
                || char.IsWhiteSpace(text[prefix.Length])
                || !char.IsLetterOrDigit(prefix[^1])
            );
    }

    /// <summary>Skips keys as terminals echo them: <c>^C</c>, and <c>^[[A</c> for an arrow.</summary>
    private static int SkipEcho(ReadOnlySpan<char> text, int start)
    {
        while (start + 1 < text.Length && text[start] == '^')
        {
            if (text[(start + 1)..].StartsWith("[["))
            {
                start += 3;
                while (start < text.Length && (char.IsAsciiDigit(text[start]) || text[start] == ';'))
                {
                    start++;
                }

                start = Math.Min(start + 1, text.Length);
            }
            else
            {
                start += 2;
            }

            start = SkipBlanks(text, start);
        }

        return start;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }
}
