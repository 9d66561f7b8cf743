namespace EcResults.Cli.Changes;

/// <summary>The checkout that a folder of submissions belongs to.</summary>
/// <param name="Root">Its full path: the folder that holds <c>.git</c>.</param>
/// <param name="Inner">The folder's path from there with slashes; empty for the checkout itself.</param>
internal sealed record Checkout(string Root, string Inner)
{
    private const string GitName = ".git";

    /// <summary>Its <c>.git</c>: a folder, or in a linked worktree and in a submodule a file that names one.</summary>
    public string GitFolder => Path.Combine(Root, GitName);

    /// <summary>
    /// The checkout around a folder. Git would take the nearest repository, and its settings name programs that git
    /// runs; so one that lies in results or in a submission, which somebody contributed, is not believed.
    /// </summary>
    /// <param name="folder">The full path of a submission or of a folder of submissions.</param>
    /// <returns>Null where the folder is in no checkout.</returns>
    /// <exception cref="CannotRunException">There is a repository or a link between the folder and the checkout.</exception>
    public static Checkout? Around(string folder)
    {
        var above = Ancestors(Path.TrimEndingDirectorySeparator(folder)).ToList();
        var results = above.FindIndex(IsResults);
        var at = above.FindIndex(results + 1, one => Path.Exists(Path.Combine(one, GitName)) && !IsContributed(one));
        if (at < 0)
        {
            return null;
        }

        foreach (var inner in above.Take(at))
        {
            if (Path.Exists(Path.Combine(inner, GitName)))
            {
                throw new CannotRunException($"\"{inner}\" holds a repository of its own; take its {GitName} away");
            }

            if (new DirectoryInfo(inner).LinkTarget is not null)
            {
                throw new CannotRunException(
                    $"\"{inner}\" is a link; --changed-since looks only into folders of the checkout"
                );
            }
        }

        var path = Path.GetRelativePath(above[at], above[0]).Replace(Path.DirectorySeparatorChar, '/');
        return new Checkout(above[at], path == "." ? string.Empty : path);
    }

    /// <summary>A submission, the folder of all submissions of a checkout, and what lies in them.</summary>
    private static bool IsContributed(string folder) =>
        Ancestors(folder)
            .Any(one =>
                File.Exists(Path.Combine(one, SubmissionFiles.ManifestName))
                || (IsResults(one) && Path.Exists(Path.Combine(Path.GetDirectoryName(one)!, GitName)))
            );

    private static bool IsResults(string folder) => Path.GetFileName(folder) == SubmissionSource.Results;

    /// <summary>The folder itself first.</summary>
    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var one = folder; one is not null; one = Path.GetDirectoryName(one))
        {
            yield return one;
        }
    }
}
