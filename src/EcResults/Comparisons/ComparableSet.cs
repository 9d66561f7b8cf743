namespace EcResults.Comparisons;

/// <summary>
/// Results that may share an axis. There is no way to make one but by grouping on the key, so whatever is drawn or
/// averaged from a set cannot pool across keys.
/// </summary>
public sealed class ComparableSet
{
    private ComparableSet(ComparabilityKey key, IReadOnlyList<Result> results)
    {
        Key = key;
        Results = results;
    }

    /// <summary>What all of them have in common.</summary>
    public ComparabilityKey Key { get; }

    /// <summary>The results, in the order given.</summary>
    public IReadOnlyList<Result> Results { get; }

    /// <summary>Groups results by key, each set where its first result stood.</summary>
    public static IReadOnlyList<ComparableSet> Of(IEnumerable<Result> results) =>
        [.. results.GroupBy(result => result.Key).Select(group => new ComparableSet(group.Key, [.. group]))];
}
