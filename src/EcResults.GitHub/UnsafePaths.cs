namespace EcResults.GitHub;

/// <summary>
/// What no pull request may bring, whoever opens it: the same that the script of the read-only check refuses before the
/// validator runs.
/// </summary>
internal static class UnsafePaths
{
    private const string Results = "results";

    /// <summary>What is refused among the changes.</summary>
    public static IReadOnlyList<Refusal> In(IReadOnlyList<TreeChange> changes)
    {
        var submissions = changes.Any(change => SubmissionOf(change.Path) is not null);
        return
        [
            .. changes
                .Select(change => (change.Path, Reason: ReasonOf(change, submissions)))
                .Where(pair => pair.Reason is not null)
                .Select(pair => new Refusal(pair.Path, pair.Reason!)),
        ];
    }

    /// <summary>The id of the submission that a path lies in, or null.</summary>
    public static string? SubmissionOf(string path) => path.Split('/') is [Results, var id, _, ..] ? id : null;

    private static string? ReasonOf(TreeChange change, bool submissions)
    {
        var parts = change.Path.Split('/');
        if (change.After is { IsSubmodule: true })
        {
            return "this is a submodule, whose files are in another repository; a submission is a folder of files";
        }

        if (parts.Any(part => part is "" or "." or ".." || part.Contains('\\', StringComparison.Ordinal)))
        {
            return "this path leads out of its folder on some systems; rename it";
        }

        if (parts.Contains(".git", StringComparer.OrdinalIgnoreCase))
        {
            return "this would become a part of the repository itself";
        }

        return parts switch
        {
            [".gitmodules"] when change.After is not null => "submodules are not taken",
            [".gitattributes"] when submissions =>
                "this changes the bytes of all results at the next checkout; take it out of this pull request",
            [Results] when change.After is not null => "this is no folder of submissions",
            [Results, "README.md" or "LICENSE" or SubmissionLayout.KnownWarnings] => null,
            [Results, _] when change.After is not null =>
                "this is no submission, which is a folder with a submission.json",
            [var top, ..]
                when top != Results
                    && top.Equals(Results, StringComparison.OrdinalIgnoreCase)
                    && change.After is not null => "this lies in results/ on systems that ignore case; rename it",
            _ => null,
        };
    }
}
