using System.Buffers;

namespace EcResults.Rules;

/// <summary>
/// Finds what logs somebody in: headers, cookies, passwords, tokens. Linear: every step behind a sign is bounded.
/// </summary>
internal static class CredentialText
{
    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create(" \t\r\n/?#\"'<>\\");

    private const int LongestValue = 512;

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "authorization",
            "cookie",
            "password",
            "passwd",
            "passphrase",
            "token",
            "secret",
            "apikey",
            "api_key",
            "api-key",
            "access_key",
            "access-key",
            "pass=",
            "pwd=",
            "://",
            "curl ",
            .. TokenShapes.Starts,
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>All credentials of a submission.</summary>
    public static IEnumerable<Disclosure> Find(Submission submission) => Passages.Of(submission).SelectMany(Find);

    /// <summary>All credentials of a passage.</summary>
    internal static IEnumerable<Disclosure> Find(Passage passage)
    {
        var text = passage.Text;
        var at = 0;
        while (Next(text, at) is var next && next >= 0)
        {
            at = next + 1;
            if (At(text, next) is var (start, length, message))
            {
                yield return new Disclosure(passage, start, length, passage.LineNumber(start), message);
                at = Math.Max(at, start + length);
            }
        }
    }

    private static int Next(string text, int from)
    {
        var found = from < text.Length ? text.AsSpan(from).IndexOfAny(Signs) : -1;
        return found < 0 ? -1 : from + found;
    }

    private static (int Start, int Length, string Message)? At(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(LongestValue, text.Length - at));
        (int Start, int Length)? value;
        string what;
        if (rest.StartsWith("authorization", StringComparison.OrdinalIgnoreCase))
        {
            (value, what) = (HeaderValues.Authorization(rest), "the value of an Authorization header");
        }
        else if (rest.StartsWith("cookie", StringComparison.OrdinalIgnoreCase))
        {
            (value, what) = (HeaderValues.Cookie(rest), "a cookie");
        }
        else if (rest.StartsWith("://", StringComparison.Ordinal))
        {
            (value, what) = (UserInfo(rest), "a password in a URL");
        }
        else if (rest.StartsWith("curl ", StringComparison.OrdinalIgnoreCase))
        {
            (value, what) = (CurlUser(rest), "the password of a user");
        }
        else if (TokenShapes.LengthAt(text, at) is > 0 and var length)
        {
            (value, what) = ((0, length), "an access token");
        }
        else
        {
            (value, what) = (Assignments.ValueAt(text, at), "a password, token or key");
        }

        return value is var (start, size) && size > 0
            ? (at + start, size, $"{what} stands here; a submission holds none")
            : null;
    }

    /// <summary>The password of <c>://user:password@host</c>.</summary>
    private static (int Start, int Length)? UserInfo(ReadOnlySpan<char> rest)
    {
        var authority = rest[3..];
        var end = authority.IndexOfAny(AuthorityEnds);
        authority = end < 0 ? authority : authority[..end];
        var at = authority.LastIndexOf('@');
        var colon = authority.IndexOf(':');
        return at > 0 && colon >= 0 && colon < at - 1 && !Placeholder.Is(authority[(colon + 1)..at])
            ? (3 + colon + 1, at - colon - 1)
            : null;
    }

    /// <summary>The password of <c>curl -u user:password</c>.</summary>
    private static (int Start, int Length)? CurlUser(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny("\r\n|;");
        var line = end < 0 ? rest : rest[..end];
        foreach (var option in (ReadOnlySpan<string>)[" -u ", " -u", " --user ", " --user="])
        {
            var found = line.IndexOf(option, StringComparison.Ordinal);
            if (found < 0)
            {
                continue;
            }

            var start = found + option.Length;
            var word = line[start..];
            var blank = word.IndexOfAny(" \t\"'");
            word = blank < 0 ? word : word[..blank];
            var colon = word.IndexOf(':');
            if (colon > 0 && colon < word.Length - 1 && !Placeholder.Is(word[(colon + 1)..]))
            {
                return (start + colon + 1, word.Length - colon - 1);
            }
        }

        return null;
    }
}
