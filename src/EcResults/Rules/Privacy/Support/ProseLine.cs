namespace EcResults.Rules;

/// <summary>What block structure a line of Markdown may start, told from the line alone.</summary>
internal static class ProseLine
{
    private const string Marks = " \t>-+*";

    /// <summary>The line without the marks of quotations and lists in front.</summary>
    public static ReadOnlySpan<char> WithoutContainers(ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty)
        {
            if (Marks.Contains(line[0], StringComparison.Ordinal))
            {
                line = line[1..];
                continue;
            }

            var digits = line.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 9 || line[digits] is not ('.' or ')'))
            {
                break;
            }

            line = line[(digits + 1)..];
        }

        return line;
    }

    /// <summary>The length of the row of backticks or tildes that may fence code here, or 0.</summary>
    public static int FenceLength(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('`' or '~'))
        {
            return 0;
        }

        var end = line.IndexOfAnyExcept(line[0]);
        var length = end < 0 ? line.Length : end;
        // What follows backticks must not hold any: then they are a code span.
        return length >= 3 && (line[0] == '~' || !line[length..].Contains('`')) ? length : 0;
    }

    /// <summary>Whether a line ends the code that a fence of this kind and length began.</summary>
    public static bool IsClosing(ReadOnlySpan<char> line, char kind, int length)
    {
        var text = line.TrimStart(' ');
        var end = text.IndexOfAnyExcept(kind);
        return line.Length - text.Length <= 3
            && (end < 0 ? text.Length : end) >= length
            && (end < 0 || text[end..].Trim(" \t").IsEmpty);
    }

    /// <summary>Whether a line is indented as code is.</summary>
    public static bool IsIndented(ReadOnlySpan<char> line) =>
        line.StartsWith("    ", StringComparison.Ordinal)
        || line.TrimStart(' ') is ['\t', ..] && line.Length - line.TrimStart(' ').Length <= 3;

    /// <summary>Whether a line starts an item of a list, or a quotation.</summary>
    public static bool IsContainer(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(" \t");
        return !text.IsEmpty
            && (
                text[0] is '-' or '+' or '*' or '>'
                || (text.IndexOfAnyExceptInRange('0', '9') is > 0 and var digits && text[digits] is '.' or ')')
            );
    }
}
