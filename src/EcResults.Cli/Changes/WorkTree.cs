using System.Security.Cryptography;

namespace EcResults.Cli.Changes;

/// <summary>
/// Holds the files of a folder against what a commit has of it, byte for byte. Git's own comparison goes through the
/// attributes of the checkout, which a contribution may bring: text=auto calls other line ends unchanged.
/// </summary>
/// <param name="folder">The folder's full path.</param>
/// <param name="entries">What the commit has, by the path from the folder.</param>
internal sealed class WorkTree(string folder, IReadOnlyList<TreeEntry> entries)
{
    private const int ChunkBytes = 1 << 16;

    private readonly Dictionary<string, TreeEntry> missing = entries
        .DistinctBy(entry => entry.Path)
        .ToDictionary(entry => entry.Path);

    private readonly HashSet<string> changed = [];

    /// <summary>The names in the folder, of files or folders, that are not or do not hold what the commit has.</summary>
    public IReadOnlyCollection<string> ChangedNames()
    {
        foreach (var (file, path) in Files())
        {
            var known = missing.Remove(path, out var entry);
            // A submission that is known to have changed is not read to its end.
            if (!changed.Contains(FirstOf(path)) && !(known && IsSame(file, entry!)))
            {
                changed.Add(FirstOf(path));
            }
        }

        changed.UnionWith(missing.Keys.Select(FirstOf));
        return changed;
    }

    /// <summary>All files and links below the folder; links are not followed.</summary>
    private IEnumerable<(FileSystemInfo File, string Path)> Files()
    {
        var folders = new Stack<(DirectoryInfo Folder, string Prefix)>([(new DirectoryInfo(folder), string.Empty)]);
        while (folders.TryPop(out var next))
        {
            foreach (var info in next.Folder.EnumerateFileSystemInfos())
            {
                var path = next.Prefix + info.Name;
                if (info is DirectoryInfo inner && !IsLink(info) && !SubmissionFolder.IsUndecoded(info.FullName))
                {
                    folders.Push((inner, path + "/"));
                }
                else
                {
                    yield return (info, path);
                }
            }
        }
    }

    private static bool IsSame(FileSystemInfo info, TreeEntry entry)
    {
        if (SubmissionFolder.IsUndecoded(info.FullName))
        {
            return false;
        }

        if (IsLink(info) || info is not FileInfo file)
        {
            return entry.IsLink
                && info.LinkTarget is { } target
                && Name(Encoding.UTF8.GetBytes(target), entry) == entry.Object;
        }

        if (!entry.IsRegular || file.Length != entry.Size || IsExecutable(file) != entry.IsExecutable)
        {
            return false;
        }

        // What has no length is not opened: .NET shows a pipe as an empty file, and opening one waits for ever.
        return (file.Length == 0 ? Name([], entry) : Name(file, entry)) == entry.Object;
    }

    private static bool IsLink(FileSystemInfo info) => info.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>As git sees it: the owner's right to run the file. Windows has none, and there every file agrees.</summary>
    private static bool IsExecutable(FileInfo file) =>
        !OperatingSystem.IsWindows() && file.UnixFileMode.HasFlag(UnixFileMode.UserExecute);

    private static string Name(FileInfo file, TreeEntry entry)
    {
        using var hash = Started(file.Length, entry);
        using var stream = file.OpenRead();
        var chunk = new byte[ChunkBytes];
        for (var read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            hash.AppendData(chunk, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Name(ReadOnlySpan<byte> content, TreeEntry entry)
    {
        using var hash = Started(content.Length, entry);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Git names a content by the hash of its kind, its size and itself.</summary>
    private static IncrementalHash Started(long size, TreeEntry entry)
    {
        var algorithm =
            entry.Object.Length == SHA256.HashSizeInBytes * 2 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1;
        var hash = IncrementalHash.CreateHash(algorithm);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {size}\0")));
        return hash;
    }

    private static string FirstOf(string path) => path.Split('/')[0];
}
