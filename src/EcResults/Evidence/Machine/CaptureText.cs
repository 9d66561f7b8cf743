namespace EcResults.Evidence;

/// <summary>Cuts words and numbers out of lines, each with the place where it stands.</summary>
internal static class CaptureText
{
    /// <summary>What people put around what they paste, as a regular expression: quotes, brackets and stops.</summary>
    public const string Around = "[`'\"“”,;()]*";

    private const string AroundLetters = "`'\"“”,;()";

    /// <summary>A part of a line.</summary>
    public static Quoted Slice(TextLine line, int start, int length) =>
        new(line.Text.Substring(start, length), line.At(start, length));

    /// <summary>What a group of a match in a line took; null where it took nothing.</summary>
    public static Quoted? Taken(TextLine line, Group group) =>
        group.Success ? Slice(line, group.Index, group.Length) : null;

    /// <summary>The part of a line from one place to another, without the blanks around it; null where only blanks are there.</summary>
    public static Quoted? Trimmed(TextLine line, int start, int end)
    {
        var part = line.Text.AsSpan(start, end - start);
        var text = part.TrimStart();
        return text.IsEmpty ? null : Slice(line, start + part.Length - text.Length, text.TrimEnd().Length);
    }

    /// <summary>The words of a line from a place on, split at runs of blanks.</summary>
    public static IEnumerable<Quoted> Words(TextLine line, int from = 0)
    {
        var text = line.Text;
        for (int start = from, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && !char.IsWhiteSpace(text[end]); end++) { }

            if (end > start)
            {
                yield return Slice(line, start, end - start);
            }
        }
    }

    /// <summary>The first words of a line, at most so many.</summary>
    public static List<Quoted> FirstWords(TextLine line, int most) => [.. Words(line).Take(most)];

    /// <summary>A word without the quotes, brackets and stops that people put around what they paste.</summary>
    public static Quoted Bare(Quoted word)
    {
        var start = word.Text.Length - word.Text.AsSpan().TrimStart(AroundLetters).Length;
        var bare = word.Text.AsSpan(start).TrimEnd(AroundLetters).ToString();
        return new Quoted(bare, word.At with { Column = word.At.Column + start, Length = bare.Length });
    }

    /// <summary>A word of digits only as a count; null for anything else, and beyond what a long holds.</summary>
    public static Printed? Count(Quoted? word) =>
        word is { } digits && long.TryParse(digits.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new Printed(value, 0, digits.At)
            : null;
}
