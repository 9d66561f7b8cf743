namespace EcResults.Cli.Commands;

/// <summary>The results that count beside those that a pull request changes.</summary>
/// <param name="All">The results.</param>
internal sealed record PublishedResults(IReadOnlyList<Result> All)
{
    /// <summary>Those that were read to check the pull request.</summary>
    public static PublishedResults Beside(FindingReport report)
    {
        // What the pull request deletes still lies in the checkout of the base branch.
        var ids = report.Submissions.Select(one => one.Id).ToHashSet();
        return new PublishedResults([.. report.Neighbours.Where(one => !ids.Contains(one.Id)).SelectMany(Result.Of)]);
    }

    /// <summary>
    /// The one of the same mode that differs in the fewest things that decide the cost, and of several in the fewest
    /// others; null where none is of that mode.
    /// </summary>
    public (Result Result, IReadOnlyList<Difference> Differences)? Nearest(Result result) =>
        All.Where(other => other.Mode == result.Mode)
            .GroupBy(other => ComparabilityKey.Differs(other.Key, result.Key).Count)
            .MinBy(alike => alike.Key)
            ?.Select(other => (Result: other, Differences: Between(other, result)))
            .OrderBy(pair => pair.Differences.Count)
            .ThenBy(pair => pair.Result.Submission.Id, StringComparer.Ordinal)
            .First();

    private static IReadOnlyList<Difference> Between(Result other, Result result) =>
        [
            .. ComparabilityKey
                .Differs(other.Key, result.Key)
                .Concat(Differences.Between(other.Submission, result.Submission)!.Different)
                .DistinctBy(difference => difference.Name),
        ];
}
