namespace EcResults.Site;

/// <summary>Writes a site into a folder, and removes what an earlier site left there.</summary>
public static class SiteWriter
{
    /// <summary>Names the files that were written, so that the next time those that are gone can be removed.</summary>
    public const string ListName = ".ecresults-site";

    /// <summary>Writes all files. Files that no earlier call wrote are never touched, and nothing outside the folder is.</summary>
    /// <exception cref="IOException">Something cannot be written.</exception>
    /// <exception cref="ArgumentException">A file's path leads out of the folder.</exception>
    public static void Write(string folder, IReadOnlyList<SiteFile> files)
    {
        var root = Path.GetFullPath(folder);
        Directory.CreateDirectory(root);
        var list = Path.Combine(root, ListName);
        var paths = files.Select(file => file.Path).ToHashSet();
        foreach (var stale in File.Exists(list) ? File.ReadAllLines(list) : [])
        {
            // The list lies in a folder that anyone may edit: believe only what stays inside.
            if (!paths.Contains(stale) && Inside(root, stale) is { } target)
            {
                File.Delete(target);
                RemoveEmpty(root, Path.GetDirectoryName(target));
            }
        }

        foreach (var file in files)
        {
            var target =
                Inside(root, file.Path)
                ?? throw new ArgumentException($"\"{file.Path}\" leads out of the folder", nameof(files));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var stream = File.Create(target);
            stream.Write(file.Content.Span);
        }

        File.WriteAllText(list, string.Concat(files.Select(file => file.Path + "\n")));
    }

    private static string? Inside(string root, string path)
    {
        var target = Path.GetFullPath(Path.Combine(root, path));
        return target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? target : null;
    }

    private static void RemoveEmpty(string root, string? folder)
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
}
