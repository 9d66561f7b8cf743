namespace EcResults.Site.Pages;

/// <summary>A result that nothing on a page may be held against, with what it says and why it stands alone.</summary>
/// <param name="View">The submission.</param>
/// <param name="Figure">What it says, or null.</param>
/// <param name="Differs">In what it differs from the nearest results of the page, in words; may be empty.</param>
internal sealed record AloneResult(SubmissionView View, string? Figure, string Differs)
{
    /// <summary>More differences are another experiment, not a reason.</summary>
    private const int MostDifferences = 3;

    /// <summary>One submission by its results that have no partner.</summary>
    /// <param name="view">The submission.</param>
    /// <param name="results">Those results; at least one.</param>
    /// <param name="keys">The keys that the page compares under.</param>
    public static AloneResult Of(
        SubmissionView view,
        IReadOnlyList<Result> results,
        IReadOnlyCollection<ComparabilityKey> keys
    )
    {
        var near = results
            .SelectMany(result =>
                keys.Where(key => key.Mode == result.Mode)
                    .Select(key => (Result: result, Differences: ComparabilityKey.Differs(key, result.Key)))
            )
            .OrderBy(pair => pair.Differences.Count)
            .ThenBy(pair => pair.Result.Mode)
            .FirstOrDefault();
        var shown = near.Result ?? results[0];
        return new AloneResult(
            view,
            shown.AddedCpu?.UsPerRequest is { } added
                ? $"{shown.Mode.Word()} {Estimates.Value(Measure.AddedCpu, added.Value)}{Estimates.Mark(added)}{(Estimates.Interval(Measure.AddedCpu, added) is { } ends ? $" ({ends})" : "")} {GlanceRow.LoadWords(shown.Workload)}"
                : null,
            near.Differences is { Count: > 0 and <= MostDifferences } differences
                ? string.Join(", ", differences.Select(one => $"{one.Words} ({one.B ?? "not recorded"})"))
                : string.Empty
        );
    }
}
