namespace EcResults.Evidence;

/// <summary>What <c>nginx -V</c>, or another server's version option, printed.</summary>
/// <param name="Source">The file.</param>
public sealed partial record ServerVersionReport(SourceText Source) : Report(Source)
{
    private const string KnownServers =
        "nginx, openresty, Tengine, Angie, freenginx, Apache, caddy, HAProxy, lighttpd, h2o and envoy";

    /// <summary>Product and version of a TLS library; the product alone where no version follows.</summary>
    private const string Library =
        @"\s*"
        + CaptureText.Around
        + @"(?<library>(?:OpenSSL|LibreSSL|BoringSSL|AWS-LC|wolfSSL|quictls)"
        + CaptureText.Around
        + @"(?!\S)(?:\s+"
        + CaptureText.Around
        + @"[0-9]\S*)?)";

    /// <summary>The server, for instance <c>nginx</c>; at the version where the server does not print it.</summary>
    public required Quoted Name { get; init; }

    /// <summary>Its version.</summary>
    public required Quoted Version { get; init; }

    /// <summary>The TLS library it was built with, for instance <c>OpenSSL 3.0.22</c>.</summary>
    public Quoted? TlsLibrary { get; init; }

    /// <summary>The TLS library it runs with, where printed; nginx does so only where it differs from the one built with.</summary>
    public Quoted? RunningTlsLibrary { get; init; }

    /// <summary>
    /// The library that an nginx runs with, which without a word about it is the one that it was built with; null of other
    /// servers, which do not print it.
    /// </summary>
    public Quoted? LibraryOfNginx =>
        Name.Text == "nginx" && TlsLibrary is { } built ? RunningTlsLibrary ?? built : null;

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder(
            Figure.Of("name", Name),
            Figure.Of("version", Version),
            Figure.Of("tlsLibrary", TlsLibrary),
            Figure.Of("runningTlsLibrary", RunningTlsLibrary)
        );

    /// <summary>Reads one file. After its version line a server may print what it likes.</summary>
    public static Reading<ServerVersionReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "the version option of a server", "nginx -V");
        ServerVersionReport? fork = null;
        var found = notes.ReadOne(
            "version",
            server => new Quoted($"{server.Name} {server.Version}", server.Version.At),
            line =>
            {
                var server = Of(line);
                // A fork prints the nginx that it comes from below its own version.
                var isOrigin =
                    server is { Name.Text: "nginx" } && fork is { Name.Text: "Tengine" or "Angie" or "freenginx" };
                fork = isOrigin ? null : server ?? fork;
                return isOrigin ? null : server;
            },
            (_, server) => server is not null
        );
        if (found is null)
        {
            if (source.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line.Text)) is { } first)
            {
                notes.Problem(
                    first.Whole,
                    $"{Quotation.Of(first)} names no server that is known, nor does anything after it; known are {KnownServers}",
                    "attach what your server's version option prints; where it is none of these, leave the file out and name the server, as in: ecresults new --server \"NAME VERSION\""
                );
            }

            return notes.Done<ServerVersionReport>(null);
        }

        var line = source.Lines[found.Version.At.Line - 1];
        if (found.Name.At == found.Version.At && !line.Text.Contains(" h1:", StringComparison.Ordinal))
        {
            notes.Warn(
                found.Version.At,
                $"\"{found.Version}\" stands without a name; only caddy prints its version so"
            );
        }

        return notes.Done(
            found with
            {
                TlsLibrary = found.TlsLibrary ?? First(source, Built()),
                RunningTlsLibrary = First(source, Running()),
            }
        );
    }

    private static ServerVersionReport? Of(TextLine line)
    {
        var match = VersionLine().Match(line.Text);
        return CaptureText.Taken(line, match.Groups["version"]) is { } version
            ? new ServerVersionReport(line.Source)
            {
                Name = CaptureText.Taken(line, match.Groups["name"]) ?? new Quoted("caddy", version.At),
                Version = version,
                TlsLibrary = CaptureText.Taken(line, match.Groups["library"]),
            }
            : null;
    }

    private static Quoted? First(SourceText source, Regex library) =>
        source
            .Lines.Select(line => CaptureText.Taken(line, library.Match(line.Text).Groups["library"]))
            .FirstOrDefault(taken => taken is not null)
            is { } found
            ? CaptureText.Bare(found)
            : null;

    /// <summary>envoy prints commit, version, state of the tree, build and library; caddy its version and a hash only.</summary>
    [GeneratedRegex(
        """
            ^(?>\s*)(?:
              \S+\s+version:\s+(?<name>nginx|openresty|Tengine|Angie|freenginx|Apache|lighttpd)/(?<version>[0-9]\S*)
            | (?<name>HA-?Proxy|h2o)\s+version\s+(?<version>[0-9]\S*)
            | (?<name>lighttpd)/(?<version>[0-9]\S*)
            | (?<name>envoy)\s+version:\s+[^\s/]*/(?<version>[0-9][^\s/]*)/[^\s/]*/[^\s/]*/(?<library>[^\s/]+)(?!\S)
            | (?<version>v2\.[0-9]\S{0,60})(?:\s+h1:|\s*$)
            )
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex VersionLine();

    [GeneratedRegex("(?:built with |Built with OpenSSL version : |OpenSSL: )" + Library)]
    private static partial Regex Built();

    [GeneratedRegex(@"(?:\(running with |Running on OpenSSL version : )" + Library)]
    private static partial Regex Running();
}
