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

    /// <summary>What only the person who measured knows, without files and runs.</summary>
    public required EvidenceSet Said { get; init; }

    /// <summary>Whether what leads to a person or a machine is replaced.</summary>
    public bool Redact { get; init; }

    public required string Output { get; init; }

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
