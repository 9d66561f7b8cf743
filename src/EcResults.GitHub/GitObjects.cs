namespace EcResults.GitHub;

/// <summary>Reads Git's objects through the API and believes none whose content does not have its name.</summary>
/// <param name="api">The connection.</param>
/// <param name="repository">The repository.</param>
internal sealed class GitObjects(GitHubApi api, RepositoryName repository) : IDisposable
{
    /// <summary>Enough to be fast; GitHub slows down clients that ask for much at once.</summary>
    private const int AtOnce = 8;

    private const int MostReadings = 3;

    private readonly Dictionary<(string Sha, bool Recursive), Task<IReadOnlyList<TreeEntry>>> trees = [];
    private readonly SemaphoreSlim slots = new(AtOnce);

    /// <summary>How many trees were asked for.</summary>
    public int TreesRead => trees.Count;

    /// <inheritdoc />
    public void Dispose() => slots.Dispose();

    /// <summary>The parents and the tree of a commit.</summary>
    public async Task<(IReadOnlyList<string> Parents, string Tree)> Commit(string sha)
    {
        var commit = await api.Read(client => client.Git.Commit.Get(repository.Owner, repository.Name, sha))
            .ConfigureAwait(false);
        return ([.. commit.Parents.Select(parent => parent.Sha)], commit.Tree.Sha);
    }

    /// <summary>What is directly in a tree, or everything below it.</summary>
    /// <exception cref="GitHubException">The listing stays short of what its name promises.</exception>
    public Task<IReadOnlyList<TreeEntry>> Tree(string sha, bool recursive)
    {
        if (!trees.TryGetValue((sha, recursive), out var tree))
        {
            trees.Add((sha, recursive), tree = ReadTree(sha, recursive));
        }

        return tree;
    }

    private Task<IReadOnlyList<TreeEntry>> ReadTree(string sha, bool recursive) =>
        Believed<IReadOnlyList<TreeEntry>>(
            async () =>
            {
                var response = await api.Read(client =>
                        recursive
                            ? client.Git.Tree.GetRecursive(repository.Owner, repository.Name, sha)
                            : client.Git.Tree.Get(repository.Owner, repository.Name, sha)
                    )
                    .ConfigureAwait(false);
                List<TreeEntry> entries =
                [
                    .. response.Tree.Select(item => new TreeEntry(item.Path, item.Mode, item.Sha, item.Size)),
                ];
                return IsWhole(sha, entries, recursive) ? entries : null;
            },
            $"GitHub lists the folder {sha} short, or with names that are not valid UTF-8; nothing of it is reviewed"
        );

    /// <summary>The content of a file.</summary>
    /// <exception cref="GitHubException">The content stays another one than its name promises.</exception>
    public async Task<byte[]> Blob(string sha)
    {
        await slots.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Believed(
                    async () =>
                    {
                        // Raw: the JSON form is larger by a third, and other routes leave out what is over 1 MB.
                        var response = await api.Read(client =>
                                client.Connection.GetRaw(
                                    new Uri($"repos/{repository}/git/blobs/{sha}", UriKind.Relative),
                                    parameters: null
                                )
                            )
                            .ConfigureAwait(false);
                        return response.Body is { } body && GitName.IsOfBlob(sha, body) ? body : null;
                    },
                    $"GitHub gives the file {sha} with another content than its name promises"
                )
                .ConfigureAwait(false);
        }
        finally
        {
            slots.Release();
        }
    }

    private static bool IsWhole(string sha, List<TreeEntry> entries, bool recursive)
    {
        var byFolder = entries.ToLookup(entry => entry.Folder);
        // A folder in Git is never empty: one without entries was cut off.
        return GitName.IsOfTree(sha, byFolder[""])
            && (
                !recursive
                || entries
                    .Where(entry => entry.IsTree)
                    .All(folder => GitName.IsOfTree(folder.Sha, byFolder[folder.Path]))
            );
    }

    private async Task<T> Believed<T>(Func<Task<T?>> read, string words)
        where T : class
    {
        for (var reading = 1; reading <= MostReadings; reading++)
        {
            if (await read().ConfigureAwait(false) is { } whole)
            {
                return whole;
            }

            await Task.Delay(TimeSpan.FromSeconds(reading), api.Time).ConfigureAwait(false);
        }

        throw new GitHubException(words);
    }
}
