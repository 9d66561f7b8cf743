namespace EcResults.Submissions.Schema;

/// <summary>Lists and counts in messages.</summary>
internal static class Wording
{
    private const int MaxListed = 24;

    /// <summary><c>a, b, c</c>, cut when very long.</summary>
    public static string List(IReadOnlyCollection<string> items) =>
        items.Count <= MaxListed
            ? string.Join(", ", items)
            : $"{string.Join(", ", items.Take(MaxListed))} and {items.Count - MaxListed} more";

    /// <summary><c>a, b or c</c>.</summary>
    public static string Or(IReadOnlyList<string> items) =>
        items.Count < 2 ? List(items) : $"{List([.. items.Take(items.Count - 1)])} or {items[^1]}";

    /// <summary><c>1 item</c>, <c>2 items</c>.</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
