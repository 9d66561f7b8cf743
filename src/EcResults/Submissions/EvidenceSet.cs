namespace EcResults.Submissions;

/// <summary>What somebody has on disk after measuring, and what only they know.</summary>
public sealed record EvidenceSet
{
    /// <summary>The raw files by their path below <c>raw/</c>, logs condensed.</summary>
    public IReadOnlyDictionary<string, byte[]> Raw { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>The runs in the order in which they ran.</summary>
    public IReadOnlyList<EvidenceRun> Runs { get; init; } = [];

    /// <summary>Who measured.</summary>
    public required Submitter Submitter { get; init; }

    /// <summary>The id's last part.</summary>
    public required string Machine { get; init; }

    /// <summary>What was changed in eCapture, if it was built from changed source.</summary>
    public string? Modifications { get; init; }

    /// <summary>The server as its user names it, where no capture shows it.</summary>
    public Server? Server { get; init; }

    /// <summary>The server's TLS library as its user names it, where eCapture's module is another than openssl.</summary>
    public TlsLibrary? TlsLibrary { get; init; }

    /// <summary>What no tool prints of a workload, by its name.</summary>
    public IReadOnlyDictionary<string, WorkloadDetails> Details { get; init; } =
        new Dictionary<string, WorkloadDetails>();
}

/// <summary>What no tool prints of a workload.</summary>
/// <param name="ResponseBytes">The size of a response body.</param>
/// <param name="KeepAlive">Whether connections are kept between requests.</param>
/// <param name="Tls">The TLS version and cipher.</param>
/// <param name="GeneratorOnServer">Whether the generator ran on the server's machine.</param>
public sealed record WorkloadDetails(
    long? ResponseBytes = null,
    bool? KeepAlive = null,
    Tls? Tls = null,
    bool? GeneratorOnServer = null
);
