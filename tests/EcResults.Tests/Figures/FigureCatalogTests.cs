using System.Text.Json.Nodes;

namespace EcResults.Tests.Figures;

/// <summary>A row of the figure catalogue is all that a figure needs, and it never harms what was published before.</summary>
public class FigureCatalogTests
{
    /// <summary>The figures that a summary states, but for the one that the schema has always required.</summary>
    public static TheoryData<string> Summarised =>
        [
            .. FigureCatalog
                .InSummary.Where(figure => figure != FigureCatalog.RequestsPerSecond)
                .Where(figure => figure.In(Base.Summary[0].Figures) is not null)
                .Select(figure => figure.Name),
        ];

    private static Manifest Base { get; } = SubmissionReader.Read(BaseSubmission.Files).Manifest!;

    [Theory]
    [MemberData(nameof(Summarised))]
    public void A_submission_made_before_a_figure_existed_stays_free_of_findings_about_it(string name)
    {
        // As if the row had been added to the catalogue after the submission was published.
        var manifest = JsonNode.Parse(BaseSubmission.Files.Find(SubmissionFiles.ManifestName)!.Content!.Value.Span)!;
        foreach (var entry in manifest["summary"]!.AsArray())
        {
            entry!.AsObject().Remove(name);
        }

        foreach (var run in manifest["runs"]!.AsArray())
        {
            (run!["figures"] as JsonObject)?.Remove(name);
        }

        var json = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        var files = BaseSubmission.Files;
        var entries = files.Entries.Select(entry =>
            entry.Path == SubmissionFiles.ManifestName ? entry with { Content = json, Size = json.Length } : entry
        );
        var findings = RuleBook.Check(SubmissionReader.Read(new SubmissionFiles(files.Id, files.Path, [.. entries])));

        Assert.DoesNotContain("ECR203", findings.Select(finding => finding.Code));
        Assert.DoesNotContain(Severity.Error, findings.Select(finding => finding.Severity));
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

        var missing = FigureCatalog.Shown.Where(figure => run.Measures[figure] is null).Select(figure => figure.Name);
        Assert.True(
            missing.Count() <= 1,
            $"the base submission has no {string.Join(", no ", missing)}: give it the evidence, so that the place is checked"
        );
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
