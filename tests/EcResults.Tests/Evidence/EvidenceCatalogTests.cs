namespace EcResults.Tests.Evidence;

/// <summary>A row of the evidence catalogue is all that a file needs.</summary>
public class EvidenceCatalogTests
{
    private const string Run = "003-text";

    public static IEnumerable<TheoryDataRow<string>> Names =>
        EvidenceCatalog.Files.Select(file => new TheoryDataRow<string>(file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_is_expected_by_the_layout_and_read_by_its_parser(string name)
    {
        var file = EvidenceCatalog.Named(name)!;
        var (path, submission) = With(file, "?\n"u8.ToArray());

        Assert.Same(file, SubmissionLayout.EvidenceAt(path));
        Assert.Same(file, Assert.Single(submission.Readings, reading => reading.Path == path).File);
        Assert.DoesNotContain(
            RuleBook.Check(submission),
            finding => finding.Code == "ECR002" && finding.At.Path.EndsWith(path, StringComparison.Ordinal)
        );
        Assert.Equal($"unreadable-{file.Format.Name}", RuleBook.Find(file.Format.Code)!.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_read_from_a_file_reaches_the_rules_and_the_pages(string name)
    {
        var file = EvidenceCatalog.Named(name)!;
        var (path, submission) = With(file, Readable(file.Format));
        var report = submission.Readings.Single(reading => reading.Path == path).Reading.Report!;
        object holder =
            file.Place == EvidencePlace.Environment
                ? submission.Environment
                : submission.Runs.Single(run => run.Run.Name == Run);

        Assert.True(
            holder.GetType().GetProperties().Any(member => ReferenceEquals(member.GetValue(holder), report)),
            $"{name} is read, but no member of {holder.GetType().Name} holds its report: SubmissionReader fills them"
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_file_lies_in_the_place_of_the_other_kind(string name)
    {
        var other =
            EvidenceCatalog.Named(name)!.Place == EvidencePlace.Environment ? $"raw/{Run}/{name}" : $"raw/env/{name}";

        Assert.Null(SubmissionLayout.EvidenceAt(other));
        Assert.Contains(
            RuleBook.Check(SubmissionReader.Read(BaseSubmission.With(other, "?\n"u8.ToArray()))),
            finding => finding.Code == "ECR002" && finding.At.Path.EndsWith(other, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Names_and_codes_are_given_once()
    {
        Assert.Distinct(EvidenceCatalog.Files.Select(file => file.Name));
        Assert.Distinct(EvidenceCatalog.Formats.Select(format => format.Name));
        Assert.Distinct(EvidenceCatalog.Formats.Select(format => format.Code));
    }

    [Fact]
    public void What_is_captured_needs_no_process_that_only_the_contributor_knows() =>
        Assert.All(
            EvidenceCatalog.Files.Where(file => file.IsCaptured),
            file =>
            {
                Assert.Equal(EvidencePlace.Environment, file.Place);
                Assert.DoesNotMatch(@"\b[A-Z]{3,}\b", file.Command);
            }
        );

    /// <summary>The base submission with a file of that content, and where it lies.</summary>
    private static (string Path, Submission Submission) With(EvidenceFile file, byte[] content)
    {
        var path = file.Place == EvidencePlace.Environment ? $"raw/env/{file.Name}" : $"raw/{Run}/{file.Name}";
        return (
            path,
            SubmissionReader.Read(
                file.Need == EvidenceNeed.LoadReport
                    ? WithOnlyLoadReport(path, content)
                    : BaseSubmission.With(path, content)
            )
        );
    }

    /// <summary>A file of the corpus that the parser reads.</summary>
    private static byte[] Readable(EvidenceFormat format) =>
        Directory
            .GetFiles(Repository.PathOf("tests", "EcResults.Tests", "fixtures", "corpus", format.Name), "*.txt")
            .Order(StringComparer.Ordinal)
            .Where(path => Path.GetFileName(path) != "expected.txt")
            .Select(File.ReadAllBytes)
            .First(bytes => SourceText.FromUtf8("x", bytes) is { } source && format.Read(source).Report is not null);

    private static SubmissionFiles WithOnlyLoadReport(string path, byte[] content)
    {
        var files = BaseSubmission.With(path, content);
        return new SubmissionFiles(
            files.Id,
            files.Path,
            [
                .. files.Entries.Where(entry =>
                    entry.Path == path || !EvidenceCatalog.LoadReports.Any(name => entry.Path == $"raw/{Run}/{name}")
                ),
            ]
        );
    }
}
