namespace EcResults.Rules;

/// <summary>Access tokens that are known by their looks alone.</summary>
internal static class TokenShapes
{
    private const int LongestToken = 4096;

    /// <summary>
    /// How tokens of well-known services start, and how many characters follow at the least (as their documentation
    /// says, or fewer where a length varies).
    /// </summary>
    private static readonly (string Start, int Least)[] Known =
    [
        ("ghp_", 30),
        ("gho_", 30),
        ("ghu_", 30),
        ("ghs_", 30),
        ("ghr_", 30),
        ("github_pat_", 22),
        ("glpat-", 20),
        ("AKIA", 16),
        ("ASIA", 16),
        ("xoxa-", 10),
        ("xoxb-", 10),
        ("xoxe-", 10),
        ("xoxp-", 10),
        ("xoxr-", 10),
        ("xoxs-", 10),
        ("sk_live_", 20),
        ("rk_live_", 20),
        ("sk-", 32),
        ("AIza", 35),
        ("npm_", 36),
        ("pypi-", 32),
        ("hf_", 30),
        ("dckr_pat_", 20),
        ("ya29.", 30),
    ];

    /// <summary>The first characters of all shapes.</summary>
    public static IEnumerable<string> Starts => [.. Array.ConvertAll(Known, shape => shape.Start), "eyJ"];

    /// <summary>The length of the token that starts at a place, or 0.</summary>
    public static int LengthAt(string text, int at)
    {
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_'))
        {
            return 0;
        }

        var rest = text.AsSpan(at, Math.Min(LongestToken, text.Length - at));
        foreach (var (start, least) in Known)
        {
            if (rest.StartsWith(start, StringComparison.Ordinal))
            {
                var run = RunLength(rest[start.Length..]);
                var isWhole =
                    start is not ("AKIA" or "ASIA") || (run == least && IsUpper(rest.Slice(start.Length, run)));
                return run >= least && isWhole ? start.Length + run : 0;
            }
        }

        return rest.StartsWith("eyJ", StringComparison.Ordinal) ? JsonWebToken(rest) : 0;
    }

    /// <summary>Three parts with dots between them; the first two are JSON in base64url, the last may be empty.</summary>
    private static int JsonWebToken(ReadOnlySpan<char> rest)
    {
        var head = RunLength(rest);
        if (head < 10 || head >= rest.Length || rest[head] != '.' || !rest[(head + 1)..].StartsWith("eyJ"))
        {
            return 0;
        }

        var body = RunLength(rest[(head + 1)..]);
        var end = head + 1 + body;
        return body >= 10 && end < rest.Length && rest[end] == '.' ? end + 1 + RunLength(rest[(end + 1)..]) : 0;
    }

    private static int RunLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '-'))
        {
            length++;
        }

        return length;
    }

    private static bool IsUpper(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterUpper(letter) && !char.IsAsciiDigit(letter))
            {
                return false;
            }
        }

        return true;
    }
}
