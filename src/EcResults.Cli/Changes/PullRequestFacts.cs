namespace EcResults.Cli.Changes;

/// <summary>Finds out what the rules need to know about a pull request.</summary>
internal static class PullRequestFacts
{
    /// <summary>The pull request that the present branch is, or would become.</summary>
    /// <param name="reference">The branch that it is for.</param>
    /// <param name="paths">The paths that the command line names, anywhere in the repository.</param>
    /// <param name="author">Who opens it, or null where that is not known.</param>
    /// <exception cref="CannotRunException">There is no repository, no such commit, or no such path.</exception>
    public static PullRequest Since(string reference, IReadOnlyList<string> paths, string? author)
    {
        var earlier = EarlierState.Of(Path.GetFullPath(SubmissionSource.Roots(paths)[0]), reference);
        return new PullRequest
        {
            Author = author,
            // Of the base, never of the branch: nobody makes himself a maintainer.
            Maintainers = CodeOwners.Maintainers(earlier.TextOf(CodeOwners.Path) ?? string.Empty),
            ChangedPaths = earlier.CommittedPaths(),
        };
    }
}
