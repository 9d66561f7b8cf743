namespace EcResults.Submissions;

/// <summary>All submissions of the repository, in ordinal order of their ids.</summary>
/// <param name="Submissions">The submissions.</param>
public sealed record Catalog(IReadOnlyList<Submission> Submissions)
{
    /// <summary>How the submissions stand, by the paths of their folders; whatever is not named is settled.</summary>
    public IReadOnlyDictionary<string, Standing> Standings { get; init; } = new Dictionary<string, Standing>();

    /// <summary>
    /// The submissions in the order in which they came. Where two of them collide, the later one is to blame: what stands
    /// already is innocent of what is added. Among equals the first run decides, then the id.
    /// </summary>
    public IEnumerable<Submission> EarliestFirst =>
        Submissions
            .OrderBy(submission => Standings.GetValueOrDefault(submission.Files.Path))
            .ThenBy(FirstRun)
            .ThenBy(submission => submission.Id, StringComparer.Ordinal)
            .ThenBy(submission => submission.Files.Path, StringComparer.Ordinal);

    private static DateTimeOffset FirstRun(Submission submission) =>
        submission.Manifest?.Runs.Select(run => run.StartedAt).DefaultIfEmpty(DateTimeOffset.MaxValue).Min()
        ?? DateTimeOffset.MaxValue;
}
