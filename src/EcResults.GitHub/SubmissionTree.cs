namespace EcResults.GitHub;

/// <summary>What a commit holds of one submission.</summary>
internal static class SubmissionTree
{
    /// <summary>Git's names of the contents by path in the repository; empty where there is no such submission.</summary>
    /// <remarks>Whatever is no regular file without a run bit has a name that no content has.</remarks>
    public static async Task<IReadOnlyDictionary<string, string>> Read(GitObjects objects, string commit, string id)
    {
        var (_, sha) = await objects.Commit(commit).ConfigureAwait(false);
        foreach (var name in (string[])["results", id])
        {
            var entries = await objects.Tree(sha, recursive: false).ConfigureAwait(false);
            if (entries.FirstOrDefault(entry => entry.Path == name) is not { IsTree: true } folder)
            {
                return new Dictionary<string, string>();
            }

            sha = folder.Sha;
        }

        return (await objects.Tree(sha, recursive: true).ConfigureAwait(false))
            .Where(entry => !entry.IsTree)
            .ToDictionary(
                entry => $"results/{id}/{entry.Path}",
                entry => entry is { IsRegular: true, IsExecutable: false } ? entry.Sha : entry.Mode
            );
    }
}
