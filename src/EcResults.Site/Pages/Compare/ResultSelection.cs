namespace EcResults.Site.Pages;

/// <summary>
/// The results of a set that are shown one by one: all of them where they are few, else the latest of each value, and of
/// very many values the last in natural order, which are the latest versions.
/// </summary>
internal sealed class ResultSelection
{
    private readonly HashSet<Result> shown;

    private ResultSelection(HashSet<Result> shown) => this.shown = shown;

    public int Count => shown.Count;

    public bool Holds(Result result) => shown.Contains(result);

    public static ResultSelection Of(IReadOnlyList<Result> results, Dimension dimension, int most)
    {
        if (results.Count <= most)
        {
            return new ResultSelection(new HashSet<Result>(results, ReferenceEqualityComparer.Instance));
        }

        var groups = results
            .GroupBy(result => dimension.Of(result.Manifest.Environment))
            .OrderBy(group => group.Key, NaturalOrder.Instance)
            .TakeLast(most)
            .ToList();
        var each = Math.Max(1, most / groups.Count);
        return new ResultSelection(
            new HashSet<Result>(
                groups.SelectMany(group =>
                    group
                        .OrderByDescending(result => result.Manifest.Date)
                        .ThenBy(result => result.Submission.Id, StringComparer.Ordinal)
                        .Take(each)
                ),
                ReferenceEqualityComparer.Instance
            )
        );
    }
}
