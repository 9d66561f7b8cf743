using System.Buffers;

namespace EcResults.Site.Templating;

/// <summary>Encodes text for HTML, between tags and inside quoted attributes alike.</summary>
internal static class HtmlText
{
    /// <summary>What stands for itself, of ASCII.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except("&<>\"'").Concat("\n\t"))
    );

    private static readonly SearchValues<char> PlainContent = SearchValues.Create(
        string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except("&<>").Concat("\n\t"))
    );

    /// <summary>
    /// Encodes the five characters that mean something in HTML, and makes visible what could deceive a reader: control
    /// characters and the marks that turn the direction of text.
    /// </summary>
    public static string Encode(string text)
    {
        var (at, instead) = Next(text, 0, Plain);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        var done = 0;
        for (; at >= 0; (at, instead) = Next(text, done, Plain))
        {
            result.Append(text.AsSpan(done, at - done)).Append(instead);
            done = at + 1;
        }

        return result.Append(text.AsSpan(done)).ToString();
    }

    /// <inheritdoc cref="Encode(string)" />
    public static void Encode(ReadOnlySpan<char> text, Utf8Output output) => Encode(text, output, Plain);

    /// <summary>
    /// Encodes text for a place between tags, where quotes mean nothing: logs are full of them, and six bytes each.
    /// </summary>
    public static void EncodeContent(ReadOnlySpan<char> text, Utf8Output output) => Encode(text, output, PlainContent);

    private static void Encode(ReadOnlySpan<char> text, Utf8Output output, SearchValues<char> plain)
    {
        var done = 0;
        for (var (at, instead) = Next(text, 0, plain); at >= 0; (at, instead) = Next(text, done, plain))
        {
            output.Write(text[done..at]);
            output.Write(instead);
            done = at + 1;
        }

        output.Write(text[done..]);
    }

    /// <summary>The next character that cannot stand as it is, and what stands for it; -1 where there is none.</summary>
    private static (int At, string Instead) Next(ReadOnlySpan<char> text, int from, SearchValues<char> plain)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAnyExcept(plain);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (InsteadOf(text[at]) is { } instead)
            {
                return (at, instead);
            }
        }

        return (-1, string.Empty);
    }

    private static string? InsteadOf(char character) =>
        character switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\r' => string.Empty,
            _ when Deceives(character) => $"[U+{(int)character:X4}]",
            _ => null,
        };

    /// <summary>
    /// Makes the same characters visible for places that encode by themselves, such as JSON that a script shows as text.
    /// </summary>
    public static string Visible(string text)
    {
        if (!text.Any(Deceives))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = Deceives(character)
                ? result.Append(CultureInfo.InvariantCulture, $"[U+{(int)character:X4}]")
                : result.Append(character);
        }

        return result.ToString();
    }

    /// <summary>Whether a character is a control, or turns the direction of text.</summary>
    public static bool Deceives(char character) =>
        char.IsControl(character)
        || character
            is '\u200E'
                or '\u200F'
                or '\u061C'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069')
                or '\uFEFF'
        || character is (>= '\uFFFE' and <= '\uFFFF');
}
