using System.Collections.Concurrent;

namespace EcResults.Text;

/// <summary>The path of a file below its submission's folder, held once however many submissions have such a file.</summary>
/// <param name="Path">The path.</param>
internal readonly record struct NameInFolder(string Path)
{
    /// <summary>Plain names repeat; others are a contributor's own, and shall not stay for ever.</summary>
    private const int MostKnown = 10_000;

    private static readonly ConcurrentDictionary<string, string> Known = new();

    /// <summary>The name of a path.</summary>
    public static NameInFolder Of(string path) =>
        new(
            Known.TryGetValue(path, out var known) || Known.Count >= MostKnown
                ? known ?? path
                : Known.GetOrAdd(path, path)
        );
}
