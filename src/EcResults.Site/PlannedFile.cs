using System.Text;

namespace EcResults.Site;

/// <summary>A file of the site that is made when it is wanted.</summary>
/// <param name="Path">The path below the site's root, with forward slashes.</param>
/// <param name="Content">Makes the bytes: the same each time, from any thread.</param>
public sealed record PlannedFile(string Path, Func<ReadOnlyMemory<byte>> Content)
{
    /// <summary>A file whose bytes are there already.</summary>
    public PlannedFile(string path, ReadOnlyMemory<byte> content)
        : this(path, () => content) { }

    /// <summary>Makes the file.</summary>
    public SiteFile Make() => new(Path, Content());

    internal static PlannedFile OfText(string path, Func<string> text) =>
        new(path, () => Encoding.UTF8.GetBytes(text()));
}
