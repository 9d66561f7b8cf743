using Octokit;

namespace EcResults.GitHub;

/// <summary>
/// One commit through Git's objects, where GraphQL refuses: blobs, a tree, a commit, and last the branch, which moves only
/// forward. Nobody sees anything of it before that.
/// </summary>
/// <param name="api">The connection.</param>
/// <param name="target">The repository that the branch is in.</param>
/// <param name="package">What the commit brings.</param>
/// <param name="branch">The branch.</param>
internal sealed class GitDataCommit(GitHubApi api, RepositoryName target, SubmissionPackage package, string branch)
{
    private const int MostTries = 5;

    /// <summary>Makes it.</summary>
    /// <param name="head">Where the branch ends.</param>
    /// <exception cref="GitHubException">GitHub failed, or the branch has moved.</exception>
    public async Task Make(string head)
    {
        using var objects = new GitObjects(api, target);
        var (_, root) = await objects.Commit(head).ConfigureAwait(false);
        // The folder as a tree of its own: what it held before is gone with the entry that pointed there.
        var folder = new NewTree();
        foreach (var (path, content) in package.Contents)
        {
            var blob = new NewBlob { Content = Convert.ToBase64String(content), Encoding = EncodingType.Base64 };
            var made = await Object(client => client.Git.Blob.Create(target.Owner, target.Name, blob))
                .ConfigureAwait(false);
            folder.Tree.Add(Item(path[(package.Folder.Length + 1)..], "100644", TreeType.Blob, made.Sha));
        }

        var inner = await Object(client => client.Git.Tree.Create(target.Owner, target.Name, folder))
            .ConfigureAwait(false);
        var whole = new NewTree { BaseTree = root };
        whole.Tree.Add(Item(package.Folder, "040000", TreeType.Tree, inner.Sha));
        var tree = await Object(client => client.Git.Tree.Create(target.Owner, target.Name, whole))
            .ConfigureAwait(false);
        var commit = await Object(client =>
                client.Git.Commit.Create(target.Owner, target.Name, new NewCommit(package.Title, tree.Sha, head))
            )
            .ConfigureAwait(false);
        await api.Write(client =>
                client.Git.Reference.Update(
                    target.Owner,
                    target.Name,
                    $"heads/{branch}",
                    new ReferenceUpdate(commit.Sha, force: false)
                )
            )
            .ConfigureAwait(false);
    }

    /// <summary>An object that nothing points to yet may be made twice.</summary>
    private async Task<T> Object<T>(Func<GitHubClient, Task<T>> make)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await api.Write(make).ConfigureAwait(false);
            }
            catch (GitHubException lost) when (lost.MayHaveArrived && attempt < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), api.Time).ConfigureAwait(false);
            }
        }
    }

    private static NewTreeItem Item(string path, string mode, TreeType type, string sha) =>
        new()
        {
            Path = path,
            Mode = mode,
            Type = type,
            Sha = sha,
        };
}
