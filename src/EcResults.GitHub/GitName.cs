using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EcResults.GitHub;

/// <summary>
/// Git's names of contents, recomputed: a listing that GitHub cut short, or a file that arrived in parts, has another one.
/// </summary>
internal static class GitName
{
    /// <summary>Whether a blob has the content that its name promises.</summary>
    public static bool IsOfBlob(string sha, ReadOnlySpan<byte> content) => Of("blob", content, sha.Length) == sha;

    /// <summary>The name of a content in a repository that names by SHA-1, as all on GitHub do.</summary>
    public static string OfBlob(ReadOnlySpan<byte> content) => Of("blob", content, SHA1.HashSizeInBytes * 2);

    /// <summary>Whether a tree has the entries that its name promises.</summary>
    /// <param name="sha">The tree's name.</param>
    /// <param name="entries">What is directly in it.</param>
    public static bool IsOfTree(string sha, IEnumerable<TreeEntry> entries)
    {
        using var content = new MemoryStream();
        // Git sorts a folder as if its name ended with a slash.
        foreach (
            var (entry, _) in entries
                .Select(entry => (entry, Key: Encoding.UTF8.GetBytes(entry.IsTree ? entry.Name + "/" : entry.Name)))
                .OrderBy(
                    pair => pair.Key,
                    Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))
                )
        )
        {
            content.Write(Encoding.UTF8.GetBytes($"{entry.Mode.TrimStart('0')} {entry.Name}\0"));
            content.Write(Convert.FromHexString(entry.Sha));
        }

        return Of("tree", content.ToArray(), sha.Length) == sha;
    }

    private static string Of(string kind, ReadOnlySpan<byte> content, int length)
    {
        using var hash = IncrementalHash.CreateHash(
            length == SHA256.HashSizeInBytes * 2 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1
        );
        hash.AppendData(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {content.Length}\0"))
        );
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
