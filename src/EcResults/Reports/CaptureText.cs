using System.Globalization;

namespace EcResults.Evidence;

/// <summary>Cuts words and numbers out of lines, each with the place where it stands.</summary>
internal static class CaptureText
{
    /// <summary>How much of a contributed line a message repeats.</summary>
    private const int MostShown = 60;

    /// <summary>A part of a line.</summary>
    public static Quoted Slice(TextLine line, int start, int length) =>
        new(line.Text.Substring(start, length), line.At(start, length));

    /// <summary>The part of a line between two places, without the blanks around it; null where only blanks are there.</summary>
    public static Quoted? Trimmed(TextLine line, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(line.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line.Text[end - 1]))
        {
            end--;
        }

        return start == end ? null : Slice(line, start, end - start);
    }

    /// <summary>The words of a line from a place on, split at runs of blanks.</summary>
    public static IEnumerable<Quoted> Words(TextLine line, int from = 0)
    {
        var end = from;
        while (true)
        {
            var start = end;
            while (start < line.Text.Length && char.IsWhiteSpace(line.Text[start]))
            {
                start++;
            }

            end = start;
            while (end < line.Text.Length && !char.IsWhiteSpace(line.Text[end]))
            {
                end++;
            }

            if (start == end)
            {
                yield break;
            }

            yield return Slice(line, start, end - start);
        }
    }

    /// <summary>The first words of a line, at most so many.</summary>
    public static List<Quoted> FirstWords(TextLine line, int most, int from = 0)
    {
        var words = new List<Quoted>();
        foreach (var word in Words(line, from))
        {
            if (words.Count == most)
            {
                break;
            }

            words.Add(word);
        }

        return words;
    }

    /// <summary>A word without the quotes, brackets and stops that people put around what they paste.</summary>
    public static Quoted Bare(Quoted word)
    {
        const string Around = "`'\"“”,;()";
        var start = 0;
        var end = word.Text.Length;
        while (start < end && Around.Contains(word.Text[start], StringComparison.Ordinal))
        {
            start++;
        }

        while (end > start && Around.Contains(word.Text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return new Quoted(
            word.Text[start..end],
            word.At with
            {
                Column = word.At.Column + start,
                Length = end - start,
            }
        );
    }

    /// <summary>A word of digits only as a count; null for anything else, and beyond what a long holds.</summary>
    public static Printed? Count(Quoted? word) =>
        word is { } digits && long.TryParse(digits.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new Printed(value, 0, digits.At)
            : null;

    /// <summary>What a message repeats of contributed text: trimmed, and short.</summary>
    public static string Shown(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length <= MostShown)
        {
            return trimmed.ToString();
        }

        // Half a surrogate pair would not survive being written out as UTF-8.
        var end = char.IsHighSurrogate(trimmed[MostShown - 1]) ? MostShown - 1 : MostShown;
        return $"{trimmed[..end]}…";
    }
}
