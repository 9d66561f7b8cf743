namespace EcResults.GitHub;

/// <summary>What merging a pull request would do, as data.</summary>
public sealed record PullRequestContent
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>The account that opened it.</summary>
    public required string Author { get; init; }

    /// <summary>The last commit of its branch.</summary>
    public required string Head { get; init; }

    /// <summary>The commit that it would be merged into; empty where nothing was read.</summary>
    public string Base { get; init; } = "";

    /// <summary>Every path that the merge adds, changes or deletes, in ordinal order.</summary>
    public IReadOnlyList<string> ChangedPaths { get; init; } = [];

    /// <summary>The submissions among them, in ordinal order. None where something is refused.</summary>
    public IReadOnlyList<Contribution> Submissions { get; init; } = [];

    /// <summary>What keeps it from being looked at.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The base's <c>.github/CODEOWNERS</c>; empty where it has none.</summary>
    public string CodeOwners { get; init; } = "";
}

/// <summary>What the merge does to one submission.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Before">Its files in the base, or null where it is new.</param>
/// <param name="After">Its files after the merge, or null where it is deleted.</param>
public sealed record Contribution(string Id, SubmissionFiles? Before, SubmissionFiles? After);

/// <summary>Something that a pull request must not hold.</summary>
/// <param name="Path">Where; empty for the pull request as a whole.</param>
/// <param name="Reason">Why not, and what to do: lower case, no full stop.</param>
public sealed record Refusal(string Path, string Reason);
