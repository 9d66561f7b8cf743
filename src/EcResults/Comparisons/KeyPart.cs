namespace EcResults.Comparisons;

/// <summary>One part of a <see cref="ComparabilityKey"/>, in words.</summary>
/// <param name="Name">Its name in data and permalinks.</param>
/// <param name="Words">What it is, for people.</param>
/// <param name="Of">Its value in words, or null where it was not recorded.</param>
public sealed record KeyPart(string Name, string Words, Func<ComparabilityKey, string?> Of)
{
    /// <summary>Every part. Two keys are equal exactly where all of these are.</summary>
    public static IReadOnlyList<KeyPart> All { get; } =
    [
        new("mode", "the mode", key => key.Mode.Word()),
        new("module", "eCapture's module", key => key.Module),
        new("generator", "the load generator", key => key.Load.GeneratorWords),
        new("threads", "the generator's threads", key => Number(key.Load.Threads)),
        new("connections", "the connections", key => Number(key.Load.Connections)),
        new("durationSeconds", "the duration", key => $"{Number(key.Load.DurationSeconds)} s"),
        new("ratePerSecond", "the fixed rate", key => key.Load.RateWords ?? "as fast as it goes"),
        new("responseBytes", "the size of a response", key => key.Load.ResponseWords),
        new("keepAlive", "whether connections are kept", key => key.Load.KeepAliveWords),
        new("generatorHost", "where the generator ran", key => key.Load.GeneratorHostWords),
        new("tlsVersion", "the TLS version", key => key.Load.TlsVersion),
        new("tlsCipher", "the cipher", key => key.Load.TlsCipher),
        new("machineClass", "the machine class", key => key.Machine.Word()),
        new("architecture", "the architecture", key => key.Architecture),
        new("ecaptureEra", "eCapture's era", key => key.Behaviour.Words),
        new("mapsizePages", "the buffer", key => key.MapsizePages is { } pages ? $"{Number(pages)} pages" : null),
        new("clientProbed", "whether the generator is probed too", key => YesNo(key.ClientProbed)),
        new("alone", "what is not known", key => key.Alone ?? "nothing"),
    ];

    internal static string? YesNo(bool? value) =>
        value switch
        {
            true => "yes",
            false => "no",
            null => null,
        };

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
