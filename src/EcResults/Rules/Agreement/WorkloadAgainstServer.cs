namespace EcResults.Rules;

internal static class WorkloadAgainstServer
{
    /// <summary>The suites of TLS 1.3; all others are of earlier versions.</summary>
    private static readonly string[] Suites13 = ["TLS_AES_", "TLS_CHACHA20_", "TLS_SM4_"];

    /// <summary>
    /// What nginx did without being told until 1.19.10. A handshake costs some ten times what a request does, so that one in
    /// a hundred requests adds a tenth at the most.
    /// </summary>
    private const int FewestKept = 100;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR230",
            Name = "workload-vs-server-config",
            Law =
                "The server's configuration can serve the workload as it is stated: TLS, its version, kept or closed connections, the URL's port; and the cipher belongs to the TLS version.",
            Reason =
                "Keep-alive and TLS decide what a request costs, and results are compared by them. An nginx that closes each "
                + "connection has not served kept ones. Another port is a warning, for a container may map it; so are connections "
                + "that are closed after fewer than 100 requests.",
            Cure =
                "Attach the configuration that the server ran with (nginx -T prints all of it), and state keepAlive and tls as they were.",
            Check = submission =>
                submission is { Manifest: { } manifest, ManifestText: { } text }
                    ? manifest
                        .Workloads.SelectMany(
                            (workload, index) =>
                                (IEnumerable<Problem?>)
                                    [
                                        Cipher(workload, text, index),
                                        submission.Environment.ServerConfig is { Servers.Count: > 0 } config
                                        && manifest.Environment.Server?.Name is "nginx"
                                            ? Configured(submission, config, workload, text, index)
                                            : null,
                                    ]
                        )
                        .OfType<Problem>()
                    : [],
        };

    private static Problem? Cipher(Workload workload, ManifestText text, int index) =>
        workload.Tls is { Version: "1.2" or "1.3", Cipher: { } cipher } tls
        && Array.Exists(Suites13, suite => cipher.StartsWith(suite, StringComparison.OrdinalIgnoreCase))
            != (tls.Version == "1.3")
            ? new Problem(
                text.At($"/workloads/{index}/tls/cipher"),
                $"{MessageFormat.Quote(cipher)} is no cipher of TLS {tls.Version}",
                "write version and cipher as openssl s_client shows them"
            )
            : null;

    private static Problem? Configured(
        Submission submission,
        ServerConfigReport config,
        Workload workload,
        ManifestText text,
        int index
    )
    {
        if (!Uri.TryCreate(workload.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
        {
            return null;
        }

        var pointer = $"/workloads/{index}";
        Problem Contradicts(Location at, string message, string member) =>
            new Problem(at, message, "attach the configuration that the server ran with, or mend the workload").Beside(
                text.At($"{pointer}/{member}"),
                "the workload says so here"
            );

        var servers = config.Servers.Where(server => server.Ports.Contains(url.Port)).ToList();
        if (servers.Count == 0)
        {
            return config.Includes ? null
                : !config.Servers.Any(server => server.IsTls)
                    ? Contradicts(
                        config.Servers[0].Listen.At,
                        "no server of the configuration listens for TLS, and the workload has an https URL",
                        "url"
                    )
                : Contradicts(
                    config.Servers[0].Listen.At,
                    $"no server of the configuration listens on the port \"{url.Port}\" of the URL",
                    "url"
                ) with
                {
                    Severity = Severity.Warning,
                };
        }

        if (servers.TrueForAll(server => !server.IsTls))
        {
            return Contradicts(
                servers[0].Listen.At,
                $"the server on port \"{url.Port}\" has no TLS, and the workload has an https URL",
                "url"
            );
        }

        if (!url.IsLoopback && servers.TrueForAll(server => server.IsLoopback))
        {
            return Contradicts(
                servers[0].Listen.At,
                $"the server on port \"{url.Port}\" listens on {MessageFormat.Quote(servers[0].Listen.Text)} only, which the host \"{url.Host}\" of the URL is not",
                "url"
            ) with
            {
                // A proxy or a container may stand between.
                Severity = Severity.Warning,
            };
        }

        if (workload.Tls is { } tls && servers.TrueForAll(server => !server.Allows(tls.Version)))
        {
            return Contradicts(
                servers[0].Protocols is [var protocol, ..] ? protocol.At : servers[0].Listen.At,
                $"the server on port \"{url.Port}\" does not speak TLS {tls.Version}, which the workload states",
                "tls/version"
            );
        }

        if (workload.KeepAlive == true && servers.TrueForAll(server => server.ClosesConnections is not null))
        {
            return Contradicts(
                servers[0].ClosesConnections!.At,
                $"the server on port \"{url.Port}\" closes each connection after a request, and the workload keeps them",
                "keepAlive"
            );
        }

        if (
            workload.KeepAlive == true
            && servers.TrueForAll(server => server.MostRequests is { Value: < FewestKept })
            && servers[0].MostRequests is { } most
        )
        {
            return Contradicts(
                most.At,
                $"the server on port \"{url.Port}\" closes each connection after \"{most.Count}\" requests, so that handshakes are a part of the cost, and the workload keeps them",
                "keepAlive"
            ) with
            {
                Severity = Severity.Warning,
            };
        }

        return
            workload.KeepAlive == false
            && servers.TrueForAll(server => server.ClosesConnections is null)
            && submission.Runs.Any(run =>
                run.Run.Workload == workload.Name
                && run.LoadCommand is { Request.ClosesConnection: false, Script: false }
            )
            ? Contradicts(
                servers[0].Listen.At,
                $"the server on port \"{url.Port}\" keeps connections and the command closes none, and the workload has a new one for each request",
                "keepAlive"
            )
            : null;
    }
}
