namespace EcResults.Tests.Evidence;

/// <summary>
/// The corpus of peculiarities, a folder a kind: what is read out of each file and where it stands, as line, column and
/// length, or the findings that answer it. The tables are rewritten where UPDATE_GOLDEN=1 is set.
/// </summary>
public sealed class CorpusTests
{
    private const string TableName = "expected.txt";

    private static readonly string Root = Repository.PathOf("tests", "EcResults.Tests", "fixtures", "corpus");

    public static TheoryData<string> Kinds() => [.. EvidenceCatalog.Formats.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_file_reads_as_the_table_of_its_kind_says(string kind)
    {
        var table = string.Concat(FilesOf(kind).Select(path => Described(path, Read(kind, path))));
        Golden.AssertHolds(
            Path.Combine(Root, kind, TableName),
            table,
            "is not what the parser reads: run this class with UPDATE_GOLDEN=1 and read what it wrote"
        );
    }

    [Fact]
    public void Every_kind_has_files_that_are_read_and_files_that_are_refused()
    {
        var rows = EvidenceCatalog
            .Formats.Select(kind =>
            {
                var readings = FilesOf(kind.Name).Select(path => Read(kind.Name, path)).ToList();
                return (
                    kind.Name,
                    All: readings.Count,
                    Read: readings.Count(reading => reading is { Report: not null, Problems.Count: 0 }),
                    Refused: readings.Count(reading => reading.Problems.Count > 0)
                );
            })
            .ToList();

        TestTable.Publish(
            "corpus",
            [
                "corpus            files  read  refused",
                .. rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Name, -16} {row.All, 6} {row.Read, 5} {row.Refused, 8}"
                    )
                ),
            ]
        );
        Assert.All(rows, row => Assert.True(row.Read > 0, $"no file of {row.Name} is read"));
        Assert.All(rows, row => Assert.True(row.Refused > 0, $"no file of {row.Name} is refused"));
        Assert.All(rows, row => Assert.Equal(row.All, row.Read + row.Refused));
    }

    [Fact]
    public void Every_folder_is_a_kind() =>
        Assert.Equal(
            EvidenceCatalog.Formats.Select(kind => kind.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> FilesOf(string kind)
    {
        var folder = Path.Combine(Root, kind);
        Assert.True(
            Directory.Exists(folder),
            $"the corpus has no folder {kind}: add files that its parser reads and files that it refuses"
        );
        return ReportFiles.Files(folder, "*.txt").Where(path => Path.GetFileName(path) != TableName);
    }

    private static Reading<Report> Read(string kind, string path)
    {
        var source = ReportFiles.Source(path);
        var reading = EvidenceCatalog.FormatNamed(kind)!.Read(source);
        Assert.All(reading.Report?.Figures ?? [], figure => ReportFiles.AssertInside(figure.At));
        Assert.All(
            reading.Problems,
            problem => Assert.Equal(problem.At.Line == 0, string.IsNullOrWhiteSpace(source.Content))
        );
        Assert.All(reading.Problems.Concat(reading.Warnings), finding => ReportFiles.AssertInside(finding.At));
        return reading;
    }

    private static string Described(string path, Reading<Report> reading)
    {
        var result = new StringBuilder(Path.GetFileName(path)).Append('\n');
        if (reading.Report is { } report)
        {
            var figures = string.Join(
                ", ",
                report.Figures.Select(figure =>
                    $"{figure.Name}={figure.Text} {figure.At.Line}:{figure.At.Column}+{figure.At.Length}"
                )
            );
            result.Append(figures.Length == 0 ? "  read" : "  read: ").Append(figures).Append('\n');
        }

        return Append(Append(result, "error", reading.Problems), "warning", reading.Warnings).ToString();
    }

    private static StringBuilder Append(StringBuilder result, string word, IEnumerable<Problem> findings)
    {
        foreach (var finding in findings)
        {
            result.Append(
                CultureInfo.InvariantCulture,
                $"  {word} {finding.At.Line}:{finding.At.Column}: {finding.Message}\n    help: {finding.Help}\n"
            );
        }

        return result;
    }
}
