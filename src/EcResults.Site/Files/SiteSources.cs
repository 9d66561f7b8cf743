namespace EcResults.Site.Files;

/// <summary>What the folder <c>site/</c> holds: <c>templates/</c>, <c>content/</c> and <c>assets/</c>.</summary>
/// <param name="Files">The bytes by path below <c>site/</c>, with forward slashes.</param>
public sealed record SiteSources(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>Reads the folder from disk. Links are not followed, and pipes and devices are not opened.</summary>
    /// <exception cref="IOException">The folder cannot be read, or holds something else than regular files.</exception>
    /// <exception cref="UnauthorizedAccessException">Something in it may not be read.</exception>
    public static SiteSources Read(string folder)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>();
        Collect(new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder)), string.Empty, folder, files);
        return new SiteSources(files);
    }

    private static void Collect(
        DirectoryInfo folder,
        string prefix,
        string shown,
        Dictionary<string, ReadOnlyMemory<byte>> files
    )
    {
        Refuse(folder.LinkTarget is not null, shown, "a link");
        foreach (var info in folder.EnumerateFileSystemInfos())
        {
            var path = Path.Combine(shown, info.Name);
            Refuse(info.LinkTarget is not null, path, "a link");
            if (info is DirectoryInfo inner)
            {
                Collect(inner, prefix + info.Name + "/", path, files);
                continue;
            }

            Refuse(!RegularFile.Is((FileInfo)info), path, "a pipe, socket or device");
            files[prefix + info.Name] = File.ReadAllBytes(info.FullName);
        }
    }

    private static void Refuse(bool wrong, string path, string what)
    {
        if (wrong)
        {
            throw new IOException(
                $"\"{path}\" is {what}; the site is built from regular files and folders only, so replace or remove it"
            );
        }
    }

    /// <summary>The files below a folder in ordinal order, their paths without it.</summary>
    internal IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Below(string folder) =>
        Files
            .Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (file.Key[(folder.Length + 1)..], file.Value));

    /// <summary>The text of a file, line ends as LF.</summary>
    internal static string Text(ReadOnlyMemory<byte> content) =>
        Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
