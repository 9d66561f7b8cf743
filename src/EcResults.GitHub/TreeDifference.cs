namespace EcResults.GitHub;

/// <summary>
/// What differs between two trees. Folders with equal names of content are equal, so only those that differ are read. A
/// renamed file is one that is gone and one that is new.
/// </summary>
/// <param name="objects">Where the trees are read.</param>
internal sealed class TreeDifference(GitObjects objects)
{
    /// <summary>Enough for every honest change; deep folders would cost a request each.</summary>
    private const int MostTrees = 300;

    private readonly List<TreeChange> changes = [];

    /// <summary>The paths that differ, in ordinal order, or null where there are too many folders.</summary>
    public async Task<IReadOnlyList<TreeChange>?> Between(string before, string after)
    {
        var whole = await Compare("", before, after).ConfigureAwait(false);
        return whole ? [.. changes.OrderBy(change => change.Path, StringComparer.Ordinal)] : null;
    }

    private async Task<bool> Compare(string prefix, string? before, string? after)
    {
        if (objects.TreesRead > MostTrees)
        {
            return false;
        }

        // A submission is wanted whole, with the folders in it.
        var recursive = prefix.StartsWith("results/", StringComparison.Ordinal);
        var reading = Read(before, recursive);
        var now = (await Read(after, recursive).ConfigureAwait(false)).ToDictionary(entry => entry.Path);
        var old = (await reading.ConfigureAwait(false)).ToDictionary(entry => entry.Path);
        foreach (var path in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (left, right) = (old.GetValueOrDefault(path), now.GetValueOrDefault(path));
            if (left is not null && right is not null && left.Sha == right.Sha && left.Mode == right.Mode)
            {
                continue;
            }

            var (leftTree, rightTree) = (left is { IsTree: true }, right is { IsTree: true });
            if (left is { IsTree: false } || right is { IsTree: false })
            {
                changes.Add(new TreeChange(prefix + path, rightTree ? null : right));
            }

            if (
                !recursive
                && (leftTree || rightTree)
                && !await Compare($"{prefix}{path}/", leftTree ? left!.Sha : null, rightTree ? right!.Sha : null)
                    .ConfigureAwait(false)
            )
            {
                return false;
            }
        }

        return true;
    }

    private async Task<IReadOnlyList<TreeEntry>> Read(string? sha, bool recursive) =>
        sha is null ? [] : await objects.Tree(sha, recursive).ConfigureAwait(false);
}
