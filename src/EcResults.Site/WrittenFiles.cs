using System.Collections.Concurrent;
using System.Text;
using EcResults.Site.Pages;

namespace EcResults.Site;

/// <summary>
/// The files of a site that is being written: creates their folders, and finds out which files of the last site are gone.
/// Folders and names are kept apart, because most names repeat in every submission and there are many of those.
/// </summary>
internal sealed class WrittenFiles
{
    public const string ListName = ".ecresults-site";

    private readonly string root;
    private readonly ConcurrentDictionary<string, WrittenFolder> folders = new();
    private readonly ConcurrentDictionary<string, string> names = new();
    private int count;

    public WrittenFiles(string folder)
    {
        root = Path.GetFullPath(folder);
        Directory.CreateDirectory(root);
    }

    public int Count => count;

    /// <summary>Takes a file in and creates its folder.</summary>
    /// <returns>Where it is to be written, and whether it cannot be there yet.</returns>
    /// <exception cref="ArgumentException">The path leads out of the folder.</exception>
    public (string Target, bool IsNew) Add(string path)
    {
        var target = Inside(path) ?? throw new ArgumentException($"\"{path}\" leads out of the folder", nameof(path));
        var (folder, name) = Cut(path);
        var known = folders.GetOrAdd(folder, _ => new WrittenFolder());
        var isNew = known.Create(target);
        known.Add(names.GetOrAdd(name, name));
        Interlocked.Increment(ref count);
        return (target, isNew);
    }

    /// <summary>Removes what the list of the last site names and this one has no more.</summary>
    public void RemoveStale()
    {
        var list = Path.Combine(root, ListName);
        foreach (var path in File.Exists(list) ? File.ReadLines(list) : [])
        {
            var (folder, name) = Cut(path);
            // The list lies in a folder that anyone may edit: believe only what stays inside.
            if (
                !(folders.TryGetValue(folder, out var known) && known.Holds(name))
                && Inside(path) is { } target
                && File.Exists(target)
            )
            {
                File.Delete(target);
                RemoveEmpty(Path.GetDirectoryName(target));
            }
        }
    }

    /// <summary>Writes the list for the next time.</summary>
    public void WriteList()
    {
        using var writer = new StreamWriter(Path.Combine(root, ListName), append: false, new UTF8Encoding(false));
        foreach (var (folder, known) in folders.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var name in known.Names.Order(StringComparer.Ordinal))
            {
                writer.Write(folder);
                writer.Write(folder.Length == 0 ? "" : "/");
                writer.Write(name);
                writer.Write('\n');
            }
        }
    }

    private static (string Folder, string Name) Cut(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? (string.Empty, path) : (path[..slash], path[(slash + 1)..]);
    }

    private string? Inside(string path)
    {
        // Most paths are plain, and there are tens of thousands.
        if (SitePaths.IsPlain(path))
        {
            return root + Path.DirectorySeparatorChar + path;
        }

        var target = Path.GetFullPath(Path.Combine(root, path));
        return target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? target : null;
    }

    private void RemoveEmpty(string? folder)
    {
        while (
            folder is not null
            && folder != root
            && Directory.Exists(folder)
            && !Directory.EnumerateFileSystemEntries(folder).Any()
        )
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder);
        }
    }

    /// <summary>A folder of the site.</summary>
    private sealed class WrittenFolder
    {
        private readonly Lock gate = new();
        private readonly List<string> names = [];
        private bool created;
        private bool isNew;

        public IReadOnlyList<string> Names => names;

        /// <summary>Creates the folder where that was not done yet.</summary>
        /// <param name="file">A file in it.</param>
        /// <returns>Whether it was not there before.</returns>
        public bool Create(string file)
        {
            lock (gate)
            {
                if (!created)
                {
                    var path = Path.GetDirectoryName(file)!;
                    isNew = !Directory.Exists(path);
                    Directory.CreateDirectory(path);
                    created = true;
                }

                return isNew;
            }
        }

        public void Add(string name)
        {
            lock (gate)
            {
                names.Add(name);
            }
        }

        // Asked once for each line of an old list, folder by folder: few names stand in one folder.
        public bool Holds(string name) => names.Contains(name);
    }
}
