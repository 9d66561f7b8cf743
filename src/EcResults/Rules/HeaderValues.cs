using System.Buffers;

namespace EcResults.Rules;

/// <summary>The secret parts of HTTP headers, in commands, configurations, logs and prose.</summary>
internal static class HeaderValues
{
    private static readonly SearchValues<char> NameLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.$!#%&'*+^`|~"
    );

    private static readonly string[] Schemes =
    [
        "Basic",
        "Bearer",
        "Digest",
        "Token",
        "ApiKey",
        "Negotiate",
        "NTLM",
        "AWS4-HMAC-SHA256",
    ];

    /// <summary>The value behind <c>Authorization</c>, where there is one.</summary>
    public static (int Start, int Length)? Authorization(ReadOnlySpan<char> rest)
    {
        var name = "authorization".Length;
        var start = SkipMarks(rest, name);
        var isHeader = rest[name..start].Contains(':') || rest[name..start].Contains('=');
        var value = UpToQuote(rest[start..]);
        foreach (var scheme in Schemes)
        {
            if (value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && value.Length > scheme.Length)
            {
                var gap = value[scheme.Length..];
                var token = gap.TrimStart(" \t");
                if (token.Length < gap.Length)
                {
                    return start == name || Placeholder.Is(FirstWord(token))
                        ? null
                        : (start + value.Length - token.Length, FirstWord(token).Length);
                }
            }
        }

        // Without a scheme only what looks like no word of a sentence.
        var word = FirstWord(value);
        return isHeader && !Placeholder.Is(word) && (word.ContainsAnyInRange('0', '9') || word.Length >= 16)
            ? (start, word.Length)
            : null;
    }

    /// <summary>The value behind <c>Cookie:</c> or <c>Set-Cookie</c>, where there is one.</summary>
    public static (int Start, int Length)? Cookie(ReadOnlySpan<char> rest)
    {
        var name = "cookie".Length;
        var start = SkipMarks(rest, name);
        if (start == name)
        {
            return null;
        }

        var pair = FirstWord(UpToQuote(rest[start..]));
        var equals = pair.IndexOf('=');
        return
            equals > 0
            && equals < pair.Length - 1
            && !pair[..equals].ContainsAnyExcept(NameLetters)
            && !IsAttribute(pair[..equals])
            && !Placeholder.Is(pair[(equals + 1)..])
            ? (start + equals + 1, pair.Length - equals - 1)
            : null;
    }

    private static bool IsAttribute(ReadOnlySpan<char> name) =>
        name.Equals("max-age", StringComparison.OrdinalIgnoreCase)
        || name.Equals("path", StringComparison.OrdinalIgnoreCase)
        || name.Equals("expires", StringComparison.OrdinalIgnoreCase)
        || name.Equals("domain", StringComparison.OrdinalIgnoreCase);

    private static int SkipMarks(ReadOnlySpan<char> rest, int at)
    {
        var end = Math.Min(rest.Length, at + 8);
        while (at < end && " \t:=\"'\\".Contains(rest[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private static ReadOnlySpan<char> UpToQuote(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny("\"'\r\n`");
        return end < 0 ? text : text[..end];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" \t;,\\");
        return end < 0 ? text : text[..end];
    }
}
