namespace EcResults.Findings;

/// <summary>Contributed words as messages show them: in double quotes, and short.</summary>
internal static class Quotation
{
    private const int LongestWords = 60;

    /// <summary>The words of a line, without the blanks around them.</summary>
    public static string Of(TextLine line) => Of(line.Text.AsSpan().Trim());

    /// <summary>Words, shortened where they are longer than so many characters.</summary>
    public static string Of(ReadOnlySpan<char> words, int most = LongestWords)
    {
        // Never half of a surrogate pair, which could not be written as UTF-8.
        var end = Math.Min(words.Length, most);
        end -= end < words.Length && char.IsHighSurrogate(words[end - 1]) ? 1 : 0;
        return end == words.Length ? $"\"{words}\"" : $"\"{words[..end]}…\"";
    }
}
