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
        Add(Path.TrimEndingDirectorySeparator(folder), string.Empty, files);
        return new SiteSources(files);
    }

    private static void Add(string path, string name, Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        switch (FileLook.Of(path).Kind)
        {
            case FileKind.Regular when name.Length > 0:
                files[name] = File.ReadAllBytes(path);
                break;
            case FileKind.Folder:
                foreach (var inner in Directory.EnumerateFileSystemEntries(path))
                {
                    Add(inner, name.Length > 0 ? $"{name}/{Path.GetFileName(inner)}" : Path.GetFileName(inner), files);
                }

                break;
            case var other:
                throw new IOException(
                    $"\"{path}\" is a {FileLook.Word(other)}; the site is built from regular files and folders only, "
                        + "so replace or remove it"
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
