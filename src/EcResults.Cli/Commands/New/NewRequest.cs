namespace EcResults.Cli.Commands;

/// <summary>What <c>ecresults new</c> was asked for.</summary>
internal sealed record NewRequest
{
    public string? Evidence { get; init; }

    public required IReadOnlyDictionary<Mode, string> Outputs { get; init; }

    public required IReadOnlyDictionary<Mode, string> Logs { get; init; }

    public string? LoadCommand { get; init; }

    public required IReadOnlyDictionary<Mode, string> EcaptureCommands { get; init; }

    public required IReadOnlyDictionary<Mode, string> StartTimes { get; init; }

    public string? Env { get; init; }

    /// <summary>Whether the evidence came in an archive: then this machine is not the one that was measured.</summary>
    public bool IsFromElsewhere { get; init; }

    public required string Submitter { get; init; }

    public string? GitHub { get; init; }

    public required string Machine { get; init; }

    public required IReadOnlyDictionary<string, WorkloadDetails> Details { get; init; }

    /// <summary>The server as its user names it.</summary>
    public Server? Server { get; init; }

    /// <summary>The server's TLS library as its user names it.</summary>
    public TlsLibrary? TlsLibrary { get; init; }

    public string? Modifications { get; init; }

    /// <summary>Whether what leads to a person or a machine is replaced.</summary>
    public bool Redact { get; init; }

    public required string Output { get; init; }

    /// <summary>What was read, with what the request says of it.</summary>
    /// <param name="raw">The raw files by their path below <c>raw/</c>.</param>
    /// <param name="runs">The runs in the order in which they ran.</param>
    public EvidenceSet EvidenceOf(IReadOnlyDictionary<string, byte[]> raw, IReadOnlyList<EvidenceRun> runs) =>
        new()
        {
            Raw = raw,
            Runs = runs,
            Submitter = new Submitter(Submitter, GitHub),
            Machine = Machine,
            Modifications = Modifications,
            Server = Server,
            TlsLibrary = TlsLibrary,
            Details = Details,
        };

    public static IReadOnlyDictionary<Mode, string> OutputsOf(
        string? baseline,
        string? text,
        string? pcap,
        string? keylog
    )
    {
        var outputs = new Dictionary<Mode, string>();
        void Add(Mode mode, string? path)
        {
            if (path is not null)
            {
                outputs.Add(mode, path);
            }
        }

        Add(Mode.Baseline, baseline);
        Add(Mode.Text, text);
        Add(Mode.Pcap, pcap);
        Add(Mode.Keylog, keylog);
        return outputs;
    }

    /// <summary>Values that are given for a mode each.</summary>
    /// <exception cref="CannotRunException">A value is no MODE=VALUE, or a mode is given twice.</exception>
    public static IReadOnlyDictionary<Mode, string> ByMode(string option, IReadOnlyList<string> values)
    {
        var result = new Dictionary<Mode, string>();
        foreach (var value in values)
        {
            var equals = value.IndexOf('=', StringComparison.Ordinal);
            if (
                equals < 1
                || ModeNames.Parse(value[..equals]) is not { } mode
                || !result.TryAdd(mode, value[(equals + 1)..])
            )
            {
                throw new CannotRunException(
                    $"{option} takes MODE=VALUE once for a mode of baseline, text, pcap, keylog; \"{value}\" is not that"
                );
            }
        }

        return result;
    }
}
