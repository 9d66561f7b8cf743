namespace EcResults.Evidence;

/// <summary>What <see cref="LogCondenser"/> did.</summary>
/// <param name="Bytes">The size of the log, unpacked.</param>
/// <param name="Sha256">Its SHA-256, lower case hexadecimal.</param>
public sealed record LogCondenserResult(long Bytes, string Sha256)
{
    /// <summary>Whether the log held events, payload, secrets or losses.</summary>
    public required bool HeldEvents { get; init; }

    /// <summary>
    /// Whether the output differs from the log. Events without a single line that has a clock cannot be condensed: there is
    /// no second to count them in.
    /// </summary>
    public required bool IsChanged { get; init; }
}
