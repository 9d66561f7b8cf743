namespace EcResults.Evidence;

/// <summary>The files that the tests of this room read.</summary>
internal static class ReportFiles
{
    /// <summary>The files of a folder in order.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>A file as the library reads it.</summary>
    public static SourceText Source(string path) =>
        SourceText.FromUtf8(Path.GetFileName(path), File.ReadAllBytes(path))
        ?? throw new InvalidOperationException($"{path} is not valid UTF-8");

    /// <summary>A fixture as the library reads it.</summary>
    public static SourceText Fixture(string kind, string name) =>
        Source(Repository.PathOf("tests", "EcResults.Tests", "fixtures", kind, name));

    /// <summary>Asserts that a location lies inside its text.</summary>
    public static void AssertInside(Location at)
    {
        Assert.InRange(at.Line, 0, at.Source.Lines.Count);
        if (at.Line == 0)
        {
            return;
        }

        Assert.InRange(at.Column, 0, at.Source.Lines[at.Line - 1].Text.Length + 1);
        Assert.InRange(at.Length, 0, at.Source.Lines[at.Line - 1].Text.Length - Math.Max(0, at.Column - 1));
    }
}
