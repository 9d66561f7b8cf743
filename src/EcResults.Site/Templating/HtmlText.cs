using System.Globalization;
using System.Text;

namespace EcResults.Site.Templating;

/// <summary>Encodes text for HTML, between tags and inside quoted attributes alike.</summary>
internal static class HtmlText
{
    /// <summary>
    /// Encodes the five characters that mean something in HTML, and makes visible what could deceive a reader: control
    /// characters and the marks that turn the direction of text.
    /// </summary>
    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                '\n' or '\t' => result.Append(character),
                '\r' => result,
                _ when Deceives(character) => result
                    .Append("[U+")
                    .Append(((int)character).ToString("X4", CultureInfo.InvariantCulture))
                    .Append(']'),
                _ => result.Append(character),
            };
        }

        return result.ToString();
    }

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
