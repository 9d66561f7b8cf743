namespace EcResults.Rules;

/// <summary>What the rules need to know about a pull request besides its submissions; whoever runs them finds it out.</summary>
public sealed record PullRequest
{
    /// <summary>Where submissions lie in the repository.</summary>
    private const string Results = "results/";

    /// <summary>The account that opened it, or null where that is not known, as in a run on a contributor's machine.</summary>
    public string? Author { get; init; }

    /// <summary>The accounts that the base branch names as maintainers.</summary>
    public IReadOnlyList<string> Maintainers { get; init; } = [];

    /// <summary>Every path that it adds, changes or deletes, from the root of the repository.</summary>
    public IReadOnlyList<string> ChangedPaths { get; init; } = [];

    /// <summary>Whether its author is known and a maintainer.</summary>
    public bool IsByMaintainer => Author is { } author && Maintainers.Any(account => IsSame(account, author));

    /// <summary>The folders of the submissions that it touches, in ordinal order.</summary>
    public IReadOnlyList<string> Submissions =>
        [
            .. ChangedPaths
                .Select(SubmissionOf)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The paths that lie in no submission, in ordinal order.</summary>
    public IReadOnlyList<string> Beside =>
        [.. ChangedPaths.Where(path => SubmissionOf(path) is null).Order(StringComparer.Ordinal)];

    /// <summary>Whether its author is known to be the owner of an account.</summary>
    public bool IsBy(string account) => Author is { } author && IsSame(account, author);

    /// <summary>Whether two accounts are one: GitHub does not tell upper case from lower case in them.</summary>
    public static bool IsSame(string account, string other) =>
        string.Equals(account, other, StringComparison.OrdinalIgnoreCase);

    private static string? SubmissionOf(string path) =>
        path.StartsWith(Results, StringComparison.Ordinal)
        && path.IndexOf('/', Results.Length) is var end
        && end > Results.Length
            ? path[..end]
            : null;
}
