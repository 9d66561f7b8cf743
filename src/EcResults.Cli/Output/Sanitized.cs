namespace EcResults.Cli.Output;

/// <summary>Contributed text as a terminal may see it: no control characters, no text that reorders other text.</summary>
internal static class Sanitized
{
    private const int LongestLine = 400;

    /// <summary>
    /// One line: tabs become a blank each, so that columns stay; control, format and line separator characters, lone surrogates and unassigned
    /// ones become U+FFFD, one for one.
    /// </summary>
    public static string Line(string text)
    {
        if (text.Length <= LongestLine && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var result = new StringBuilder(Math.Min(text.Length, LongestLine));
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= LongestLine)
            {
                return result.Append('…').ToString();
            }

            var unsafeRune =
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.Surrogate;
            result.Append(
                rune.Value == '\t' ? " "
                : unsafeRune ? "\uFFFD"
                : rune.ToString()
            );
        }

        return result.ToString();
    }
}
