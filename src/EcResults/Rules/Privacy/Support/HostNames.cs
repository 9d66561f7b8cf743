using System.Buffers;

namespace EcResults.Rules;

/// <summary>
/// Names of hosts that lead to somebody: full names in the banners of uname and pidstat and in the URLs under load, and
/// the names that systems give to people's own computers. Short names such as <c>web01</c> or a container's id do not.
/// </summary>
internal static class HostNames
{
    private static readonly SearchValues<char> HostEnds = SearchValues.Create(" \t\r\n/?#:\"'<>\\");
    private static readonly SearchValues<char> NoHost = SearchValues.Create(" \t()[]$*");

    /// <summary>What default names of people's computers hold (LAPTOP-E59VKM6A, jay-ThinkPad-T14s, eliot-VirtualBox).</summary>
    private static readonly string[] PersonalWords =
    [
        "laptop",
        "desktop-",
        "-desktop",
        "thinkpad",
        "macbook",
        "virtualbox",
        "vmware-virtual",
        "notebook",
        "inspiron",
        "latitude",
        "-pc",
        "-imac",
        "-xps",
    ];

    private static readonly string[] ServerNameDirectives = ["server_name", "ServerName", "ServerAlias"];

    public static IEnumerable<TextSpan> In(ContributedText passage) =>
        passage switch
        {
            { Entry: "raw/env/uname.txt" } => FromUname(passage.Text),
            { FileName: "pidstat-target.txt" or "pidstat-ecapture.txt" or "pidstat-client.txt" } => FromPidstat(
                passage.Text
            ),
            { Kind: ContributedTextKind.Value } or { FileName: "wrk.txt" or "wrk2.txt" } => FromUrls(passage.Text),
            { Entry: "raw/env/server-config.txt" } => FromServerNames(passage.Text).Concat(FromUrls(passage.Text)),
            { Entry: "raw/env/cmdline.txt" } => FromUrls(passage.Text),
            _ => FromServerNames(passage.Text),
        };

    /// <summary>The second word of <c>uname -a</c>.</summary>
    private static IEnumerable<TextSpan> FromUname(string text)
    {
        const string Start = "Linux ";
        var line = text.AsSpan(
            0,
            Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal)) is var end and > 0 ? end : text.Length
        );
        if (!line.StartsWith(Start, StringComparison.Ordinal))
        {
            return [];
        }

        var name = line[Start.Length..];
        var blank = name.IndexOf(' ');
        // Without -n the kernel's release follows at once.
        return blank > 0 && !char.IsAsciiDigit(name[0]) ? Judged(text, Start.Length, blank) : [];
    }

    /// <summary>The name in brackets of pidstat's first line, and the member of its JSON form.</summary>
    private static IEnumerable<TextSpan> FromPidstat(string text)
    {
        const string Member = "\"nodename\":";
        const int Within = 4096;
        var head = text.AsSpan(0, Math.Min(Within, text.Length));
        var member = head.IndexOf(Member, StringComparison.Ordinal);
        var start =
            member >= 0
                ? head[(member + Member.Length)..].IndexOf('"') + member + Member.Length + 1
                : head.IndexOf('(') + 1;
        var end = start > 0 ? head[start..].IndexOfAny(")\"\n") : -1;
        return end > 0 ? Judged(text, start, end) : [];
    }

    private static IEnumerable<TextSpan> FromUrls(string text)
    {
        for (
            var at = text.IndexOf("://", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("://", at + 3, StringComparison.Ordinal)
        )
        {
            var start = at + 3;
            var rest = text.AsSpan(start, Math.Min(256, text.Length - start));
            var end = rest.IndexOfAny(HostEnds);
            var host = end < 0 ? rest : rest[..end];
            var user = host.LastIndexOf('@') + 1;
            if (IsFullName(host[user..]) && !PublicSites.Has(host[user..]))
            {
                yield return new TextSpan(start + user, host.Length - user, "a host name", IsCertain: false);
            }
        }
    }

    /// <summary>nginx's <c>server_name</c> and its like in other servers.</summary>
    private static IEnumerable<TextSpan> FromServerNames(string text)
    {
        // Apache's ServerName may stand in prose or in a file that the layout does not know.
        return ServerNameDirectives.SelectMany(directive => FromDirective(text, directive));
    }

    private static IEnumerable<TextSpan> FromDirective(string text, string directive)
    {
        for (
            var at = text.IndexOf(directive, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(directive, at + directive.Length, StringComparison.Ordinal)
        )
        {
            var start = at + directive.Length;
            var rest = text.AsSpan(start, Math.Min(1024, text.Length - start));
            var end = rest.IndexOfAny(";\n#");
            var names = end < 0 ? rest : rest[..end];
            foreach (var range in names.ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                var found = text.IndexOf(range, start, StringComparison.Ordinal);
                if (IsFullName(range.TrimStart('.', '*')))
                {
                    yield return new TextSpan(found, range.Length, "a host name", IsCertain: false);
                }
            }
        }
    }

    private static IEnumerable<TextSpan> Judged(string text, int start, int length)
    {
        var name = text.Substring(start, length);
        if (IsFullName(name))
        {
            return [new TextSpan(start, length, "a full host name", IsCertain: false)];
        }

        return IsPersonal(name)
            ? [new TextSpan(start, length, "the name of a personal computer", IsCertain: false)]
            : [];
    }

    /// <summary>Whether a system gave a name like this to somebody's own computer.</summary>
    internal static bool IsPersonal(string name) =>
        PersonalWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Labels with dots between them, the last one of letters, none reserved.</summary>
    internal static bool IsFullName(ReadOnlySpan<char> host)
    {
        var dot = host.LastIndexOf('.');
        var top = host[(dot + 1)..];
        return dot > 0
            && top.Length is >= 2 and <= 24
            && !top.ContainsAnyInRange('0', '9')
            && !host.ContainsAny(NoHost)
            && !EmailAddresses.IsReserved(host);
    }
}
