using System.Globalization;
using System.Text;

namespace EcResults.Tests.Evidence;

/// <summary>Reads all real samples and evidence of one kind of environment capture, and keeps what was read in a table.</summary>
internal static class EnvSamples
{
    /// <summary>Reads the real samples of a kind and compares the outcome with the committed table, line by line.</summary>
    public static void AreReadAsExpected(string kind, int read, int answered)
    {
        var folder = Repository.Shared("samples", $"env-{kind}");
        var table = new StringBuilder();
        var (reads, findings) = (0, 0);
        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            var reading = Read(kind, path);
            table.Append(Path.GetFileName(path)).Append('\t').Append(Describe(reading)).Append('\n');
            reads += reading.Report is null ? 0 : 1;
            findings += reading.Report is null ? 1 : 0;
            Assert.All(reading.Problems, problem => Assert.True(problem.At.Line > 0));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kind}: {reads} read, {findings} answered with a finding, 0 exceptions"
        );
        var golden = Repository.PathOf("tests", "EcResults.Tests", "fixtures", kind, "samples.expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
            File.WriteAllText(golden, table.ToString());
        }

        Assert.Equal(File.ReadAllText(golden), table.ToString());
        Assert.Equal((read, answered), (reads, findings));
    }

    /// <summary>Reads all evidence files of a name: real, unedited output, so nothing in it is odd.</summary>
    public static IReadOnlyList<Report> AllEvidence(string kind, string fileName)
    {
        var files = Directory
            .GetFiles(Repository.Shared("evidence"), fileName, SearchOption.AllDirectories)
            .Where(path =>
                path.Contains(
                    $"{Path.DirectorySeparatorChar}env{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(files);
        return [.. files.Select(path => Clean(Read(kind, path)))];
    }

    /// <summary>What a parser makes of a text.</summary>
    public static Reading<Report> Read(string kind, SourceText text) => EvidenceCatalog.FormatNamed(kind)!.Read(text);

    /// <summary>The report of a reading without any finding.</summary>
    public static Report Clean(Reading<Report> reading)
    {
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Oddities);
        return Assert.IsAssignableFrom<Report>(reading.Report);
    }

    /// <summary>One line of the table: figures, or the finding; oddities behind.</summary>
    public static string Describe(Reading<Report> reading)
    {
        var result = new StringBuilder();
        if (reading.Report is { } report)
        {
            result.Append("read");
            foreach (var figure in report.Figures)
            {
                result.Append(
                    CultureInfo.InvariantCulture,
                    $"\t{figure.Name}={figure.Text} @{figure.At.Line}:{figure.At.Column}+{figure.At.Length}"
                );
            }
        }
        else
        {
            result.Append("finding");
            foreach (var problem in reading.Problems)
            {
                result.Append(
                    CultureInfo.InvariantCulture,
                    $"\t{problem.At.Line}:{problem.At.Column}: {problem.Message}"
                );
            }
        }

        foreach (var oddity in reading.Oddities)
        {
            result.Append(CultureInfo.InvariantCulture, $"\todd {oddity.At.Line}:{oddity.At.Column}: {oddity.Message}");
        }

        return result.ToString();
    }

    private static Reading<Report> Read(string kind, string path) =>
        Read(kind, SourceText.FromUtf8(Path.GetFileName(path), File.ReadAllBytes(path))!);
}
