namespace EcResults.Rules;

/// <summary>Things that should all be alike, and those that are not.</summary>
internal static class Majority
{
    /// <summary>The first of the kind that most are of, and all others in their order; of as many, the kind that comes first.</summary>
    /// <param name="things">At least one.</param>
    /// <param name="kind">What makes two of them alike.</param>
    public static (T Usual, IReadOnlyList<T> Others) Of<T>(IReadOnlyList<T> things, Func<T, string> kind)
    {
        var usual = things.GroupBy(kind, StringComparer.Ordinal).MaxBy(alike => alike.Count())!;
        return (usual.First(), [.. things.Where(thing => kind(thing) != usual.Key)]);
    }
}
