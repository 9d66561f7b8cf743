namespace EcResults.Comparisons;

/// <summary>
/// From the least to the greatest of results that share a key, their intervals included. Figures that are not told from
/// noise set no end of it, and are counted beside it.
/// </summary>
/// <param name="Ends">The ends in the measure's unit, or null where no figure is told from noise.</param>
/// <param name="Detected">How many figures set the ends.</param>
/// <param name="Undetected">How many were measured and are not told from noise.</param>
/// <param name="WithoutInterval">How many of those that set the ends have too few blocks for an interval.</param>
public sealed record FigureRange((double Low, double High)? Ends, int Detected, int Undetected, int WithoutInterval)
{
    /// <summary>The range of a set, or null where the measure was measured for none.</summary>
    public static FigureRange? Of(ComparableSet set, Measure measure)
    {
        var all = set.Results.Select(measure.Of).OfType<Estimate>().ToList();
        var told = all.FindAll(estimate => estimate.IsDetected);
        return all.Count == 0
            ? null
            : new FigureRange(
                told.Count == 0
                    ? null
                    : (
                        told.Min(estimate => estimate.Interval?.Low ?? estimate.Value),
                        told.Max(estimate => estimate.Interval?.High ?? estimate.Value)
                    ),
                told.Count,
                all.Count - told.Count,
                told.Count(estimate => estimate.Interval is null)
            );
    }
}
