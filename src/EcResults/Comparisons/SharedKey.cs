namespace EcResults.Comparisons;

/// <summary>Several keys beside each other: what all of them share is said once, and each says the rest.</summary>
public sealed class SharedKey
{
    private readonly HashSet<string> shared;

    /// <summary>Of these keys; the mode of each is left out.</summary>
    public SharedKey(IEnumerable<ComparabilityKey> keys)
    {
        var phrases = keys.Select(key => key.Phrases.ToList()).ToList();
        var first = phrases.FirstOrDefault() ?? [];
        shared = [.. first];
        phrases.ForEach(shared.IntersectWith);
        Words = string.Join("; ", first.Where(shared.Contains));
    }

    /// <summary>What all share; empty where they share nothing.</summary>
    public string Words { get; }

    /// <summary>What a key has besides; empty where it is the only one.</summary>
    public string Rest(ComparabilityKey key) =>
        string.Join("; ", key.Phrases.Where(phrase => !shared.Contains(phrase)));
}
