namespace EcResults.Cli.Reviewing;

/// <summary>The results that count in the working folder, which is a checkout of the base branch.</summary>
/// <param name="All">The results.</param>
internal sealed record PublishedResults(IReadOnlyList<Result> All)
{
    /// <summary>All but those that the pull request itself changes; none where there is no folder of results.</summary>
    public static PublishedResults Beside(IReadOnlyList<CheckedSubmission> changed)
    {
        if (!Directory.Exists(SubmissionSource.Results))
        {
            return new PublishedResults([]);
        }

        var ids = changed.Select(one => one.Id).ToHashSet();
        var places = Directory
            .EnumerateDirectories(SubmissionSource.Results)
            .Where(folder => SubmissionSource.IsSubmission(folder) && !ids.Contains(Path.GetFileName(folder)))
            .Order(StringComparer.Ordinal)
            .Select(SubmissionSource.PlaceOf)
            .ToList();
        var results = new IReadOnlyList<Result>[places.Count];
        Parallel.For(
            0,
            places.Count,
            index =>
                results[index] = Result.Of(SubmissionReader.Read(SubmissionSource.Read(places[index])).WithoutTexts())
        );
        return new PublishedResults([.. results.SelectMany(one => one)]);
    }

    /// <summary>The one of the same mode that differs in the fewest things, or null where none is of that mode.</summary>
    public (Result Result, IReadOnlyList<Difference> Differences)? Nearest(Result result)
    {
        var nearest = All.Where(other => other.Mode == result.Mode)
            .Select(other => (Result: other, Differences: ComparabilityKey.Differs(other.Key, result.Key)))
            .OrderBy(pair => pair.Differences.Count)
            .ThenBy(pair => pair.Result.Submission.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Result is null ? null : nearest;
    }
}
