using System.Text;

namespace EcResults.Site;

/// <summary>What the folder <c>site/</c> holds: <c>templates/</c>, <c>content/</c> and <c>assets/</c>.</summary>
/// <param name="Files">The bytes by path below <c>site/</c>, with forward slashes.</param>
public sealed record SiteSources(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>Reads the folder from disk.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static SiteSources Read(string folder)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllBytes(path);
        }

        return new SiteSources(files);
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
