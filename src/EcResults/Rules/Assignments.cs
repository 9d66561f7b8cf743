using System.Buffers;

namespace EcResults.Rules;

/// <summary>The values of <c>password=…</c>, <c>"token": "…"</c>, <c>--password …</c>, <c>X-Api-Key: …</c> and their kin.</summary>
internal static class Assignments
{
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"'\\&;,`)");
    private static readonly SearchValues<char> Counts = SearchValues.Create("0123456789/");

    private const int LongestValue = 512;

    private static readonly string[] Names =
    [
        "password",
        "passphrase",
        "passwd",
        "token",
        "secret",
        "apikey",
        "api_key",
        "api-key",
        "access_key",
        "access-key",
        "pass",
        "pwd",
    ];

    /// <summary>The value's stretch from the name's start, or null where no secret is given one.</summary>
    public static (int Start, int Length)? ValueAt(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(LongestValue, text.Length - at));
        var name = NameOf(rest);
        var before = at == 0 ? ' ' : text[at - 1];
        // "bypass=1" and "OLDPWD=/root" are other words.
        if (name.Length == 0 || (name.Length <= 4 && char.IsAsciiLetter(before)))
        {
            return null;
        }

        var after = rest[name.Length..];
        var quoted = after.StartsWith("\"") || after.StartsWith("'") || after.StartsWith("\\\"");
        var skip = quoted ? (after[0] == '\\' ? 2 : 1) : 0;
        var sign = after[skip..];
        var blanks = sign.Length - sign.TrimStart(" \t").Length;
        sign = sign[blanks..];
        var isOption = IsOption(text, at);
        var isHeader = name is "token" or "api-key" or "apikey" or "access-key" && before is '-';
        int gap;
        if (sign.StartsWith("=") && !sign.StartsWith("==") && (blanks == 0 || quoted))
        {
            gap = 1;
        }
        else if (sign.StartsWith(":") && (quoted || isHeader || name is "api-key") && !sign.StartsWith("://"))
        {
            gap = 1;
        }
        else if (isOption && blanks > 0 && skip == 0 && !sign.StartsWith("-"))
        {
            gap = 0;
        }
        else
        {
            return null;
        }

        var tail = sign[gap..];
        var lead = tail.Length - tail.TrimStart(" \t").Length;
        // Behind "password= " an assignment is empty, except in JSON and headers.
        if (lead > 0 && gap == 1 && sign[0] == '=' && !quoted)
        {
            return null;
        }

        var marks = tail[lead..];
        var open = marks.Length - marks.TrimStart("\"'\\").Length;
        var value = marks[open..];
        var end = value.IndexOfAny(ValueEnds);
        value = end < 0 ? value : value[..end];
        var start = rest.Length - tail.Length + lead + open;
        return IsNoSecret(name, value) ? null : (start, value.Length);
    }

    private static string NameOf(ReadOnlySpan<char> rest)
    {
        foreach (var name in Names)
        {
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return "";
    }

    /// <summary><c>--password</c>, <c>--db-password</c>: dashes before a word of letters and dashes.</summary>
    private static bool IsOption(string text, int at)
    {
        const int LongestName = 40;
        var start = at;
        while (
            start > 0
            && at - start < LongestName
            && (char.IsAsciiLetterLower(text[start - 1]) || text[start - 1] == '-')
        )
        {
            start--;
        }

        return text.AsSpan(start).StartsWith("--", StringComparison.Ordinal)
            && (start == 0 || char.IsWhiteSpace(text[start - 1]));
    }

    private static bool IsNoSecret(string name, ReadOnlySpan<char> value) =>
        Placeholder.Is(value)
        || (name == "pwd" && value[0] == '/')
        // Counts, as in the lines of a condensed log: secret=37/6543.
        || (value.Contains('/') && !value.ContainsAnyExcept(Counts));
}
