namespace EcResults.Comparisons;

/// <summary>One part of a <see cref="ComparabilityKey"/>, in words.</summary>
/// <param name="Name">Its name in data and permalinks.</param>
/// <param name="Words">What it is, for people.</param>
/// <param name="Of">Its value in words, or null where it was not recorded.</param>
public sealed record KeyPart(string Name, string Words, Func<ComparabilityKey, string?> Of)
{
    /// <summary>A value as a list of conditions says it; the value alone where nothing is said.</summary>
    public Func<string, string> Phrase { get; private init; } = static value => value;

    /// <summary>Every part. Two keys are equal exactly where all of these are.</summary>
    public static IReadOnlyList<KeyPart> All { get; } =
    [
        new("mode", "the mode", key => key.Mode.Word()),
        new("module", "eCapture's module", key => key.Module) { Phrase = value => $"eCapture's {value} module" },
        new("generator", "the load generator", key => key.Load.GeneratorWords),
        new("threads", "the generator's threads", key => Number(key.Load.Threads)),
        new("connections", "the connections", key => Number(key.Load.Connections)),
        new("durationSeconds", "the duration", key => $"{Number(key.Load.DurationSeconds)} s"),
        new("ratePerSecond", "the fixed rate", key => key.Load.RateWords ?? "as fast as it goes"),
        new("responseBytes", "the size of a response", key => key.Load.ResponseWords),
        new("keepAlive", "whether connections are kept", key => key.Load.KeepAliveWords),
        new("generatorHost", "where the generator ran", key => key.Load.GeneratorHostWords)
        {
            Phrase = value => $"the generator {value}",
        },
        new("tlsVersion", "the TLS version", key => key.Load.TlsVersion),
        new("tlsCipher", "the cipher", key => key.Load.TlsCipher),
        new("machineClass", "the machine class", key => key.Machine.Word()),
        new("architecture", "the architecture", key => key.Architecture),
        new("ecaptureEra", "eCapture's era", key => key.Behaviour.Words) { Phrase = value => $"eCapture {value}" },
        new("mapsizePages", "the buffer", key => key.MapsizePages is { } pages ? $"{Number(pages)} pages" : null)
        {
            Phrase = value => $"a buffer of {value}",
        },
        new("clientProbed", "whether the generator is probed too", key => YesNo(key.ClientProbed))
        {
            Phrase = value => value == YesNo(true) ? "the generator probed too" : "the generator not probed",
        },
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
