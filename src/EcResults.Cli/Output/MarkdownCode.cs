namespace EcResults.Cli.Output;

/// <summary>
/// Contributed text inside Markdown. In a code span nothing is read as Markdown, HTML, link, mention or reference to an
/// issue, so that is the only place where it stands.
/// </summary>
internal static class MarkdownCode
{
    /// <summary>The text as a code span on one line, which no backtick in it can end.</summary>
    public static string Span(string text)
    {
        var line = Sanitized.Line(text);
        if (string.IsNullOrWhiteSpace(line))
        {
            // A code span cannot be empty.
            return "` `";
        }

        var fence = new string('`', LongestRun(line) + 1);
        // One blank on each side is taken off again; it keeps a backtick at an end apart from the fence.
        var pad = line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        return $"{fence}{pad}{line}{pad}{fence}";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
