namespace EcResults.GitHub;

/// <summary>Reads submissions out of trees, within the limits that hold for folders on disk.</summary>
/// <param name="objects">Where trees and files are read.</param>
internal sealed class ContributionReader(GitObjects objects)
{
    /// <summary>Enough to say that there are too many.</summary>
    private const int MostEntries = SubmissionLimits.Files * 2;

    /// <summary>What a change leaves alone has the same name before and after, and is read once.</summary>
    private readonly Dictionary<string, Task<byte[]>> blobs = [];

    /// <summary>The files of a submission, or null where the tree has none of that id.</summary>
    /// <param name="root">The tree of a commit.</param>
    /// <param name="id">The folder's name.</param>
    /// <param name="display">Its path as findings show it.</param>
    public async Task<SubmissionFiles?> Read(string root, string id, string display)
    {
        var sha = root;
        foreach (var name in new[] { "results", id })
        {
            var entries = await objects.Tree(sha, recursive: false).ConfigureAwait(false);
            if (entries.FirstOrDefault(entry => entry.Path == name) is not { IsTree: true } folder)
            {
                return null;
            }

            sha = folder.Sha;
        }

        var found = await objects.Tree(sha, recursive: true).ConfigureAwait(false);
        var budget = SubmissionLimits.TotalBytes + SubmissionLimits.FileBytes;
        var reading = found
            .Where(entry => !entry.IsTree)
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .Take(MostEntries)
            .Select(entry => File(entry, ref budget))
            .ToList();
        return new SubmissionFiles(id, display, await Task.WhenAll(reading).ConfigureAwait(false));
    }

    private Task<SubmissionFile> File(TreeEntry entry, ref long budget)
    {
        if (!entry.IsRegular)
        {
            var kind = entry.IsLink ? SubmissionFileKind.Link : SubmissionFileKind.Other;
            return Task.FromResult(new SubmissionFile(entry.Path, kind, 0));
        }

        var file = new SubmissionFile(entry.Path, SubmissionFileKind.Regular, entry.Size)
        {
            Executable = entry.IsExecutable,
        };
        if (entry.Size > SubmissionLimits.FileBytes || entry.Size > budget)
        {
            return Task.FromResult(file);
        }

        budget -= entry.Size;
        if (!blobs.TryGetValue(entry.Sha, out var blob))
        {
            blobs.Add(entry.Sha, blob = objects.Blob(entry.Sha));
        }

        return Filled(file, blob);
    }

    private static async Task<SubmissionFile> Filled(SubmissionFile file, Task<byte[]> blob) =>
        file with
        {
            Content = await blob.ConfigureAwait(false),
        };
}
