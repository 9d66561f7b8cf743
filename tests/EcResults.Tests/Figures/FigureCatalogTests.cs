using System.Text;
using EcResults.Tests.Rules;

namespace EcResults.Tests.Figures;

/// <summary>A row of the figure catalogue is all that a figure needs, and it never harms what was published before.</summary>
public class FigureCatalogTests
{
    [Fact]
    public void Only_the_figures_of_the_first_format_must_be_stated()
    {
        // Another name here would make the submissions fail that were published without that figure.
        string[] first =
        [
            "requestsPerSecond",
            "latencyP50Us",
            "latencyP99Us",
            "transferBytesPerSecond",
            "targetCpuPercent",
            "ecaptureCpuPercent",
            "ecaptureRssBytes",
            "lostEvents",
            "requests",
            "bytesRead",
            "latencyMeanUs",
            "latencyStdevUs",
            "latencyMaxUs",
            "latencyP75Us",
            "latencyP90Us",
            "socketErrors",
            "errorResponses",
        ];

        Assert.Equal(first, FigureCatalog.All.Where(figure => figure.MustBeStated).Select(figure => figure.Name));
    }

    [Fact]
    public void Names_are_given_once_and_shown_figures_come_first()
    {
        Assert.Distinct(FigureCatalog.All.Select(figure => figure.Name));
        Assert.Equal(FigureCatalog.Shown, FigureCatalog.All.Where(figure => figure.Heading is not null));
    }

    [Fact]
    public void Every_figure_names_only_files_that_the_evidence_catalogue_has() =>
        Assert.All(
            FigureCatalog.All.SelectMany(figure => figure.Files),
            name => Assert.NotNull(EvidenceCatalog.Named(name))
        );

    [Fact]
    public void Every_figure_with_a_value_has_the_line_that_it_comes_from()
    {
        var run = SubmissionReader.Read(BaseSubmission.Files).Runs[2];
        var measured = FigureCatalog.All.Select(figure => run.Measures[figure]).OfType<Derived>().ToList();

        Assert.True(measured.Count >= FigureCatalog.Shown.Count - 1);
        Assert.All(measured, figure => Assert.True(figure.At.Line > 0));
    }

    [Fact]
    public void A_baseline_has_no_figure_of_eCapture()
    {
        var baseline = SubmissionReader.Read(BaseSubmission.Files).Runs[0];

        Assert.All(
            FigureCatalog.All.Where(figure => figure.OfEcapture),
            figure => Assert.Null(baseline.Measures[figure])
        );
    }

    [Theory]
    [InlineData("\"requestsPerSecond\"", "\"requestsPerFortnight\"")]
    [InlineData("\"latencyP50Us\"", "\"latencyP999Us\"")]
    public void A_name_that_no_figure_has_is_a_finding_of_the_schema(string name, string unknown)
    {
        var json = Encoding.UTF8.GetString(BaseSubmission.Files.Find("submission.json")!.Content!.Value.Span);
        var files = BaseSubmission.With(
            "submission.json",
            Encoding.UTF8.GetBytes(json.Replace(name, unknown, StringComparison.Ordinal))
        );

        Assert.Contains(BaseSubmission.Check(files), finding => finding.Code == "ECR008" || finding.Code == "ECR009");
    }
}
