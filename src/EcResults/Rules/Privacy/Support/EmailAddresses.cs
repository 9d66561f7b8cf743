namespace EcResults.Rules;

/// <summary>E-mail addresses of people. Linear: a name and a domain have bounded lengths.</summary>
internal static class EmailAddresses
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 253;

    /// <summary>What nobody's mail reaches: RFC 2606, RFC 6762 and the names that local networks use.</summary>
    private static readonly string[] ReservedEnds =
    [
        "example.com",
        "example.org",
        "example.net",
        "example",
        "invalid",
        "test",
        "localhost",
        "localdomain",
        "local",
        "internal",
        "lan",
        "home",
        // GitHub's own way not to publish an address.
        "users.noreply.github.com",
    ];

    /// <summary>eCapture prints its author in every log.</summary>
    private const string OfEcapture = "cfc4ncs@gmail.com";

    /// <summary>Accounts of build machines and of Git servers, and lists of distributions, stand in version strings.</summary>
    private static readonly string[] RoleNames =
    [
        "git",
        "mockbuild",
        "buildd",
        "builduser",
        "debian-kernel",
        "noreply",
    ];

    /// <summary>systemd names instances of units with an at sign.</summary>
    private static readonly string[] UnitEnds = ["service", "socket", "target", "mount", "slice", "timer", "scope"];

    public static IEnumerable<TextSpan> In(ContributedText passage)
    {
        if (Traces.IsOfVendor(passage))
        {
            yield break;
        }

        var text = passage.Text;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (Around(text, at) is var (start, length))
            {
                // Prose and the submitter's name are where people may mean to give their own.
                var isOwn =
                    passage.Kind == ContributedTextKind.Prose
                    || (passage.Kind == ContributedTextKind.Value && !text.Contains("://", StringComparison.Ordinal));
                yield return new TextSpan(start, length, "an e-mail address", IsCertain: !isOwn);
            }
        }
    }

    private static (int Start, int Length)? Around(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestLocal && IsLocal(text[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= LongestDomain && IsDomain(text[end]))
        {
            end++;
        }

        var local = text.AsSpan(start, at - start).TrimStart(".-_+%");
        var domain = text.AsSpan(at + 1, end - at - 1).TrimEnd(".-");
        return local.IsEmpty || !IsHost(domain) || IsNobody(local, domain)
            ? null
            : (at - local.Length, local.Length + 1 + domain.Length);
    }

    private static bool IsHost(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        var top = domain[(dot + 1)..];
        return dot > 0
            && domain[0] is not ('.' or '-')
            && top.Length is >= 2 and <= 24
            && !domain.Contains("..", StringComparison.Ordinal)
            && IsLetters(top);
    }

    private static bool IsNobody(ReadOnlySpan<char> local, ReadOnlySpan<char> domain)
    {
        foreach (var end in ReservedEnds)
        {
            if (EndsWithLabel(domain, end))
            {
                return true;
            }
        }

        foreach (var end in UnitEnds)
        {
            if (EndsWithLabel(domain, end))
            {
                return true;
            }
        }

        foreach (var name in RoleNames)
        {
            if (local.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return local.Length + 1 + domain.Length == OfEcapture.Length
            && local.Equals(OfEcapture.AsSpan(0, local.Length), StringComparison.OrdinalIgnoreCase)
            && domain.Equals(OfEcapture.AsSpan(local.Length + 1), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a host's last labels are these.</summary>
    internal static bool EndsWithLabel(ReadOnlySpan<char> host, string end) =>
        host.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        && (host.Length == end.Length || host[^(end.Length + 1)] == '.');

    /// <summary>Whether a host's name leads nowhere: reserved, or of a local network.</summary>
    internal static bool IsReserved(ReadOnlySpan<char> host)
    {
        foreach (var end in ReservedEnds)
        {
            if (EndsWithLabel(host, end))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLocal(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-';
}
