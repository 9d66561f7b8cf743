using System.Buffers;

namespace EcResults.Rules;

/// <summary>Addresses that links in prose may have. Nothing is decoded: what is not written plainly is not allowed.</summary>
internal static class ProseLinks
{
    private static readonly SearchValues<char> Unplain = SearchValues.Create(" \t`()<>\\");

    private static readonly SearchValues<char> MailLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-"
    );

    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    private static readonly string[] Scripts = ["javascript", "vbscript", "data:text/html"];

    /// <summary>Whether the address behind <c>](</c> or <c>]:</c> leads to a page or a mailbox.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> rest)
    {
        var address = rest.TrimStart(" \t");
        return HasScheme(address.StartsWith("<") ? address[1..] : address);
    }

    /// <summary>Whether the address behind <c>](</c> ends at once with its bracket: no title, no blanks, no backticks.</summary>
    public static bool IsPlain(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(Unplain);
        return end >= 0 && rest[end] == ')';
    }

    /// <summary>Whether the words between angle brackets are an address of a page or a mailbox.</summary>
    public static bool IsAddress(ReadOnlySpan<char> words)
    {
        if (HasScheme(words))
        {
            return true;
        }

        var at = words.IndexOf('@');
        return at > 0
            && at < words.Length - 1
            && !words[..at].ContainsAnyExcept(MailLetters)
            && !words[(at + 1)..].ContainsAnyExcept(MailLetters);
    }

    /// <summary>How long the name of a scheme that acts is here, with its colon, or 0.</summary>
    public static int ScriptLength(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            return 0;
        }

        var rest = text.AsSpan(at);
        foreach (var script in Scripts)
        {
            if (rest.StartsWith(script, StringComparison.OrdinalIgnoreCase))
            {
                var behind = rest[script.Length..];
                var isWhole = script.Contains(':', StringComparison.Ordinal) || IsColon(behind);
                return isWhole ? Math.Min(rest.Length, script.Length + 1) : 0;
            }
        }

        return 0;
    }

    /// <summary>A colon as it stands, or as HTML or a URL encodes it.</summary>
    private static bool IsColon(ReadOnlySpan<char> text) =>
        (text.StartsWith(":") && text.Length > 1 && !char.IsWhiteSpace(text[1]))
        || text.StartsWith("&colon", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("&#", StringComparison.Ordinal)
        || text.StartsWith("%3a", StringComparison.OrdinalIgnoreCase);

    private static bool HasScheme(ReadOnlySpan<char> address)
    {
        foreach (var scheme in Schemes)
        {
            if (address.Length > scheme.Length && address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
