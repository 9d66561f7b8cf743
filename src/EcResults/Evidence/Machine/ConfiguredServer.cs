namespace EcResults.Evidence;

/// <summary>A server block of an nginx configuration, with what it inherits.</summary>
/// <param name="Listen">Where its first listen stands, with its values.</param>
public sealed record ConfiguredServer(Quoted Listen)
{
    private const string TlsByDefault = "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3";

    /// <summary>The ports that it listens on.</summary>
    public IReadOnlySet<int> Ports { get; init; } = new HashSet<int>();

    /// <summary>Whether only programs of the same machine reach it.</summary>
    public bool IsLoopback { get; init; }

    /// <summary>Whether one of them is for TLS.</summary>
    public bool IsTls { get; init; }

    /// <summary>The statement that closes a connection after each request; null where connections are kept.</summary>
    public Quoted? ClosesConnections { get; init; }

    /// <summary><c>keepalive_requests</c>, after which a connection is closed; null where it does not stand.</summary>
    public Printed? MostRequests { get; init; }

    /// <summary><c>ssl_protocols</c>; null where the server's own choice holds.</summary>
    public IReadOnlyList<Quoted>? Protocols { get; init; }

    /// <summary>The servers of a configuration, and whether it includes files that may hold more.</summary>
    internal static (IReadOnlyList<ConfiguredServer> Servers, bool Includes) In(NginxStatements.Statement root)
    {
        var servers = new List<ConfiguredServer>();
        var includes = Includes(root);
        foreach (var outer in root.Block.Where(statement => statement.Name is "http" or "stream"))
        {
            includes |= Includes(outer);
            foreach (var server in outer.Block.Where(statement => statement.Name == "server"))
            {
                includes |= Includes(server);
                if (Of(outer, server) is { } found)
                {
                    servers.Add(found);
                }
            }
        }

        return (servers, includes);
    }

    private static ConfiguredServer? Of(NginxStatements.Statement outer, NginxStatements.Statement server)
    {
        var listens = server.Block.Where(statement => statement is { Name: "listen", Words.Count: > 1 }).ToList();
        if (listens.Count == 0)
        {
            return null;
        }

        IReadOnlyList<Quoted>? Value(string name) => server.Last(name) ?? outer.Last(name);

        return new ConfiguredServer(listens[0].Words[1])
        {
            Ports = listens.Select(listen => PortOf(listen.Words[1].Text)).OfType<int>().ToHashSet(),
            IsLoopback = listens.TrueForAll(listen =>
                Uri.TryCreate($"https://{listen.Words[1].Text}", UriKind.Absolute, out var address)
                && address.IsLoopback
            ),
            IsTls =
                listens.Exists(listen => listen.Words.Any(word => word.Text is "ssl" or "quic"))
                || Value("ssl") is [{ Text: "on" }, ..],
            ClosesConnections =
                Value("keepalive_timeout") is [{ Text: "0" or "0s" or "0ms" } timeout, ..] ? timeout
                : Value("keepalive_requests") is [{ Text: "0" or "1" } requests, ..] ? requests
                : null,
            MostRequests = Value("keepalive_requests") is [var most, ..] ? CaptureText.Count(most) : null,
            Protocols = Value("ssl_protocols"),
        };
    }

    /// <summary>Whether a version of TLS, <c>1.3</c>, can be agreed on.</summary>
    internal bool Allows(string version) =>
        Protocols is null
            ? TlsByDefault.Contains(version, StringComparison.Ordinal)
            : Protocols.Any(word => word.Text == "TLSv" + version);

    private static bool Includes(NginxStatements.Statement block) =>
        block.Block.Any(statement =>
            statement is { Name: "include", Words: [_, var file, ..] }
            && !file.Text.EndsWith("mime.types", StringComparison.Ordinal)
        );

    /// <summary><c>443</c>, <c>127.0.0.1:443</c>, <c>[::]:443</c>, <c>*:443</c>; an address alone means port 80.</summary>
    private static int? PortOf(string listen) =>
        listen.StartsWith("unix:", StringComparison.Ordinal) ? null
        : int.TryParse(listen[(listen.LastIndexOf(':') + 1)..], out var port) ? port
        : 80;
}
