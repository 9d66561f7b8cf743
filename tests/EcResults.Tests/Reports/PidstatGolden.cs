namespace EcResults.Evidence;

/// <summary>What the parsers of this room say about every real sample, as a committed text that any change shows in.</summary>
internal static class PidstatGolden
{
    /// <summary>Compares the lines with the committed ones, or writes them where UPDATE_GOLDEN=1 is set.</summary>
    public static void Check(string kind, IReadOnlyList<string> lines)
    {
        var path = Repository.PathOf("tests", "EcResults.Tests", "fixtures", kind, "samples.expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, string.Join('\n', lines) + "\n");
        }

        Assert.Equal(File.ReadAllLines(path), lines);
    }

    /// <summary>One line that says what became of a file.</summary>
    public static string Line<T>(string file, Reading<T> reading, Func<T, string> figures)
        where T : Report
    {
        var outcome = reading.Report is { } report
            ? $"read {figures(report)}"
            : $"finding {string.Join("; ", reading.Problems.Select(Words))}";
        return reading.Oddities.Count == 0
            ? $"{file} {outcome}"
            : $"{file} {outcome} | odd {string.Join("; ", reading.Oddities.Select(Words))}";
    }

    /// <summary>The files of a folder in order.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>A file as the library reads it.</summary>
    public static SourceText Source(string path) =>
        SourceText.FromUtf8(Path.GetFileName(path), File.ReadAllBytes(path))
        ?? throw new InvalidOperationException($"{path} is no UTF-8");

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

    private static string Words(Diagnostics.Problem problem) =>
        $"{problem.At.Line}:{problem.At.Column} {problem.Message}";
}
