namespace EcResults.Comparisons;

/// <summary>A comparability key as people read it.</summary>
public static class KeyWords
{
    private static readonly HashSet<string> ToldByLoad =
    [
        "mode",
        "generator",
        "threads",
        "connections",
        "durationSeconds",
        "ratePerSecond",
        "responseBytes",
        "keepAlive",
        "tlsVersion",
        "tlsCipher",
    ];

    extension(ComparabilityKey key)
    {
        /// <summary>All of the key but its mode: the load, then every other part that is known.</summary>
        public string Words => string.Join("; ", key.Phrases);

        /// <summary>The parts of the words.</summary>
        internal IEnumerable<string> Phrases =>
            (
                from part in KeyPart.All
                where !ToldByLoad.Contains(part.Name)
                let value = part.Of(key)
                where value is not (null or "nothing")
                select part.Phrase(value)
            ).Prepend(key.Load.Words);
    }
}
