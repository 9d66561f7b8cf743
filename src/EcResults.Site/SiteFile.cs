namespace EcResults.Site;

/// <summary>One file of the finished site.</summary>
/// <param name="Path">The path below the site's root, with forward slashes.</param>
/// <param name="Content">The bytes.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
