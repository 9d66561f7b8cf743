namespace EcResults.Tests.Submissions;

public sealed class WithoutTextsTests
{
    private static readonly Submission Whole = SubmissionReader.Read(BaseSubmission.Files);
    private static readonly Submission Slim = Whole.WithoutTexts();

    [Fact]
    public void It_grades_and_compares_as_the_whole_one_does()
    {
        var grade = EvidenceGrade.Of(RuleBook.Check(Whole));
        Assert.Same(grade, (Whole with { Grade = grade }).WithoutTexts().Grade);
        Assert.Equal(Said(Result.Of(Whole)), Said(Result.Of(Slim)));
        Assert.Empty(Differences.Between(Whole, Slim)!.Different);
    }

    [Fact]
    public void Its_figures_keep_the_lines_that_they_come_from()
    {
        Assert.NotEmpty(Slim.Runs);
        Assert.All(
            Slim.Runs.Zip(Whole.Runs),
            pair =>
            {
                Assert.Equal(Shown(pair.Second.Measures), Shown(pair.First.Measures));
            }
        );
    }

    [Fact]
    public void It_holds_no_text()
    {
        Assert.Null(Slim.ManifestText);
        Assert.Null(Slim.Prose);
        Assert.Empty(Slim.Readings);
        Assert.Empty(Slim.Files.Entries);
        Assert.All(Slim.Runs, run => Assert.Null(run.Load));
        Assert.All(Slim.Runs, run => Assert.Empty(run.Measures.RequestsPerSecond!.Value.At.Source.Content));
    }

    private static string Shown(RunMeasures measures) =>
        string.Join('\n', FigureCatalog.Shown.Select(figure => $"{measures[figure]?.Value} {measures[figure]?.At}"))
        + $"\n{measures.Requests} {measures.LoadSeconds}";

    private static IEnumerable<string> Said(IEnumerable<Result> results) =>
        results.Select(result =>
            $"{result.Workload.Name} {result.Mode} {result.Key} {result.Capture} {result.AddedCpu} "
            + string.Join(
                ' ',
                result.Comparisons.Select(one =>
                    $"{one.Metric} {one.Median} {one.BaselineMedian} {one.ChangePercent} {one.Verdict}"
                )
            )
        );
}
