namespace EcResults.Comparisons;

/// <summary>Comparable results by the values of a dimension: every result a point with its interval.</summary>
/// <param name="Set">The results; all have one key.</param>
/// <param name="Dimension">What they are grouped by.</param>
/// <param name="Measure">What is shown of each.</param>
/// <param name="Groups">The groups in ordinal order of versions and names, numbers in them by size.</param>
public sealed record GroupedResults(
    ComparableSet Set,
    Dimension Dimension,
    Measure Measure,
    IReadOnlyList<ResultGroup> Groups
)
{
    /// <summary>
    /// Groups one set. Results that the measure was not measured for are left out; where it was measured for none, there
    /// are no groups.
    /// </summary>
    public static GroupedResults Of(ComparableSet set, Dimension dimension, Measure measure)
    {
        var estimates = set
            .Results.Select(result => (Result: result, Estimate: measure.Of(result)!))
            .Where(entry => entry.Estimate is not null)
            .ToList();
        var ranks = Ranking.Of([.. estimates.Select(entry => entry.Estimate)], measure.LowerIsBetter);
        var points = estimates.Select((entry, index) => new ResultPoint(entry.Result, entry.Estimate, ranks[index]));
        return new GroupedResults(
            set,
            dimension,
            measure,
            [
                .. points
                    .GroupBy(point => dimension.Of(point.Result.Manifest.Environment))
                    .OrderBy(group => group.Key, NaturalOrder.Instance)
                    .Select(group => new ResultGroup(group.Key, [.. group])),
            ]
        );
    }
}

/// <summary>The results that share a value of the dimension.</summary>
/// <param name="Value">The value: <c>6.18</c>, <c>EPYC 7763</c>.</param>
/// <param name="Points">The results; at least one.</param>
public sealed record ResultGroup(string Value, IReadOnlyList<ResultPoint> Points)
{
    /// <summary>How many results the median comes from.</summary>
    public int Count => Points.Count;

    /// <summary>The median of the points, in the measure's unit. With one point it is that point: show n beside it.</summary>
    public double Median => Medians.Of(Points.Select(point => point.Estimate.Value));
}

/// <summary>One result in a group.</summary>
/// <param name="Result">The result.</param>
/// <param name="Estimate">Its figure with its interval.</param>
/// <param name="Rank">
/// Its place among all points of the set, from 1 for the best, shared where intervals overlap; null without an interval.
/// </param>
public sealed record ResultPoint(Result Result, Estimate Estimate, int? Rank);
