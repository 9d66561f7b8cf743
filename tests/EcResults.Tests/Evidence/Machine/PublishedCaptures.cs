namespace EcResults.Tests.Evidence;

/// <summary>The environment captures of the published results: real output that nobody edited, so nothing in it is odd.</summary>
internal static class PublishedCaptures
{
    /// <summary>Reads all published captures of a name.</summary>
    public static IReadOnlyList<Report> Read(string kind, string fileName)
    {
        var files = Directory
            .GetFiles(Repository.PathOf("results"), fileName, SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "env")
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(files);
        return
        [
            .. files.Select(path =>
                EnvText.Clean(Read(kind, SourceText.FromUtf8(Path.GetFileName(path), File.ReadAllBytes(path))!))
            ),
        ];
    }

    /// <summary>What a parser makes of a text.</summary>
    public static Reading<Report> Read(string kind, SourceText text) => EvidenceCatalog.FormatNamed(kind)!.Read(text);
}
