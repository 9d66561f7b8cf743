namespace EcResults.Evidence;

/// <summary>The line in which a server says its name and version.</summary>
/// <param name="Name">The name; at the version where the server does not print it.</param>
/// <param name="Version">The version.</param>
internal sealed record ServerVersionLine(Quoted Name, Quoted Version)
{
    /// <summary>The servers whose version line is read.</summary>
    public const string KnownServers =
        "nginx, openresty, Tengine, Angie, freenginx, Apache, caddy, HAProxy, lighttpd, h2o and envoy";

    private static readonly string[] NamesBeforeSlash =
    [
        "nginx",
        "openresty",
        "Tengine",
        "Angie",
        "freenginx",
        "Apache",
        "lighttpd",
    ];

    /// <summary>The TLS library, where the line names it (envoy).</summary>
    public Quoted? TlsLibrary { get; private init; }

    /// <summary>Whether the line is a bare version, without caddy's module hash behind it.</summary>
    public bool IsNameMissing { get; private init; }

    /// <summary>Reads a line.</summary>
    public static ServerVersionLine? Of(TextLine line)
    {
        var words = CaptureText.FirstWords(line, 4);
        if (words.Count == 0)
        {
            return null;
        }

        var second = words.ElementAtOrDefault(1);
        return words[0].Text switch
        {
            "HAProxy" or "HA-Proxy" or "h2o" when words.Count > 2 && second.Text == "version" => Versioned(
                words[0],
                words[2]
            ),
            "envoy" when words.Count > 2 && second.Text == "version:" => Envoy(line, words[0], words[2]),
            "lighttpd" => null,
            _ when words.Count > 2 && second.Text == "version:" => WithSlash(line, words[2]),
            _ when words[0].Text.StartsWith("lighttpd/", StringComparison.Ordinal) => WithSlash(line, words[0]),
            _ => Caddy(words),
        };
    }

    private static ServerVersionLine? Versioned(Quoted name, Quoted version) =>
        char.IsAsciiDigit(version.Text[0]) ? new ServerVersionLine(name, version) : null;

    private static ServerVersionLine? WithSlash(TextLine line, Quoted word)
    {
        var slash = word.Text.IndexOf('/', StringComparison.Ordinal);
        return
            slash > 0
            && NamesBeforeSlash.Contains(word.Text[..slash], StringComparer.Ordinal)
            && slash + 1 < word.Text.Length
            ? Versioned(Part(line, word, 0, slash), Part(line, word, slash + 1, word.Text.Length))
            : null;
    }

    /// <summary>envoy: <c>commit/version/Clean/RELEASE/BoringSSL</c>.</summary>
    private static ServerVersionLine? Envoy(TextLine line, Quoted name, Quoted word)
    {
        var slashes = Enumerable.Range(0, word.Text.Length).Where(at => word.Text[at] == '/').Take(5).ToList();
        return
            slashes.Count == 4
            && slashes[1] > slashes[0] + 1
            && slashes[3] + 1 < word.Text.Length
            && Versioned(name, Part(line, word, slashes[0] + 1, slashes[1])) is { } found
            ? found with
            {
                TlsLibrary = Part(line, word, slashes[3] + 1, word.Text.Length),
            }
            : null;
    }

    private static ServerVersionLine? Caddy(List<Quoted> words)
    {
        var version = words[0];
        var hasHash = words.Count > 1 && words[1].Text.StartsWith("h1:", StringComparison.Ordinal);
        var isVersion =
            version.Text.StartsWith("v2.", StringComparison.Ordinal)
            && version.Text.Length is > 3 and <= 64
            && char.IsAsciiDigit(version.Text[3]);
        return isVersion && (hasHash || words.Count == 1)
            ? new ServerVersionLine(new Quoted("caddy", version.At), version) { IsNameMissing = !hasHash }
            : null;
    }

    private static Quoted Part(TextLine line, Quoted word, int start, int end) =>
        CaptureText.Slice(line, word.At.Column - 1 + start, end - start);
}
