namespace EcResults.Submissions;

/// <summary>All submissions of the repository, in ordinal order of their ids.</summary>
/// <param name="Submissions">The submissions.</param>
public sealed record Catalog(IReadOnlyList<Submission> Submissions);
