namespace EcResults.Rules;

/// <summary>Characters that change how other text shows, or do not show themselves.</summary>
internal static class HiddenCharacters
{
    private const int FirstTag = 0xE0000;
    private const int LastTag = 0xE0FFF;

    /// <summary>The single ones; a line end and a tab are text, NUL and CR in files have rules of their own.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create([
        .. Range(0x00, 0x08),
        .. Range(0x0B, 0x1F),
        .. Range(0x7F, 0x9F),
        '\u00AD', // soft hyphen
        '\u034F', // combining grapheme joiner
        '\u061C', // Arabic letter mark
        '\u115F', // Hangul fillers, which are blank letters
        '\u1160',
        '\u17B4', // Khmer vowels that do not show
        '\u17B5',
        .. Range(0x180B, 0x180F),
        .. Range(0x200B, 0x200F), // zero width, marks of direction
        .. Range(0x2028, 0x202E), // line separators, embeddings and overrides
        .. Range(0x2060, 0x206F), // invisible operators, isolates
        '\u3164',
        '\uFEFF',
        '\uFFA0',
        .. Range(0xFFF9, 0xFFFB), // annotations
        .. Range(0xD800, 0xDFFF), // checked further: pairs are text, except the tags
    ]);

    private static readonly SearchValues<char> Plain = SearchValues.Create(['\t', '\n', .. Range(' ', '~')]);

    /// <summary>The next one at or behind a place: where it is, its code point and its length; null where there is none.</summary>
    public static (int Start, int CodePoint, int Length)? Next(string text, int from)
    {
        // Most files hold nothing but what is plain, and the search for that is a fast one.
        for (var at = from; text.AsSpan(at).IndexOfAnyExcept(Plain) is var found and >= 0; at++)
        {
            at += found;
            if (!Signs.Contains(text[at]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(text, at))
            {
                return (at, text[at], 1);
            }

            var codePoint = char.ConvertToUtf32(text, at);
            if (codePoint is >= FirstTag and <= LastTag)
            {
                return (at, codePoint, 2);
            }

            at++;
        }

        return null;
    }

    /// <summary>
    /// Whether a character joins or parts two letters of a script that is written so (Persian, Hindi), or two parts of an
    /// emoji: it shows in their shape, and nothing hides behind it.
    /// </summary>
    public static bool ShapesText(string text, int at)
    {
        if (text[at] is not ('\u200C' or '\u200D'))
        {
            return false;
        }

        Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var before, out _);
        Rune.DecodeFromUtf16(text.AsSpan(at + 1), out var after, out _);
        return (IsShaped(before) && IsShaped(after)) || (IsPicture(before) && IsPicture(after));
    }

    /// <summary>Letters and vowel signs from Arabic to the scripts of India and their neighbours, none of which look like Latin.</summary>
    private static bool IsShaped(Rune rune) =>
        rune.Value is >= 0x0600 and < 0x1100
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A picture, or the tone or the selector behind one.</summary>
    private static bool IsPicture(Rune rune) =>
        rune.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF)
        || (rune.Value >= 0x2190 && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol);

    /// <summary>What a character does, in words.</summary>
    public static string Words(int codePoint) =>
        codePoint switch
        {
            0x1B => "an escape sequence",
            0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) =>
                "a character that changes the direction of text",
            < 0xA0 => "a control character",
            0x2028 or 0x2029 => "a line separator that is no line end",
            >= 0xD800 and <= 0xDFFF => "half of a character",
            >= FirstTag => "a tag character, which does not show",
            _ => "a character that does not show",
        };

    private static IEnumerable<char> Range(int first, int last)
    {
        for (var code = first; code <= last; code++)
        {
            yield return (char)code;
        }
    }
}
