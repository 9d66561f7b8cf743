namespace EcResults.Cli.Tests.Changes;

/// <summary>A dispute of a published result, from the doubt to its end: the real command on branches.</summary>
public sealed class DisputeTests : IDisposable
{
    private const string Status =
        "  \"status\": { \"state\": \"disputed\", \"reason\": \"see issue 7\", \"date\": \"2026-11-24\" },\n";

    private readonly GitSandbox sandbox = new();

    public DisputeTests()
    {
        sandbox.Git("checkout", "--quiet", "main");
        Directory.CreateDirectory(Path.Combine(sandbox.Root, ".github"));
        File.WriteAllText(Path.Combine(sandbox.Root, ".github", "CODEOWNERS"), "* @octo\n");
        sandbox.Commit();
        sandbox.Git("checkout", "--quiet", "-B", "work");
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void A_maintainer_marks_a_result_as_disputed_and_nothing_else_of_it_changes()
    {
        Dispute();
        var (code, output, _) = Validate("octo");
        Assert.Equal(0, code);
        Assert.Contains(
            "ECR408]: the published result of \"EcResults\" is marked \"disputed\"",
            output,
            StringComparison.Ordinal
        );

        File.AppendAllText(Path.Combine(sandbox.Submission, "summary.md"), "A word more.\n");
        (code, output, _) = Validate("octo");

        Assert.Equal(1, code);
        Assert.Contains("error [published-figure-changed ECR404]", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "octo",
        0,
        "warning [published-result-changed ECR408]: the dispute of the published result of \"EcResults\" is ended by \"octo\"; its reason was \"see issue 7\""
    )]
    [InlineData(
        "ecresults",
        1,
        "error [changed-by-another ECR407]: \"ecresults\" ends the dispute of a result of their own"
    )]
    [InlineData(
        "mallory",
        1,
        "error [changed-by-another ECR407]: \"mallory\" changes the published result of \"EcResults\""
    )]
    public void Only_a_maintainer_ends_a_dispute_in_favour_of_the_result(string author, int expected, string said)
    {
        DisputeOnMain();
        sandbox.Replace("submission.json", Status, "");

        var (code, output, _) = Validate(author);

        Assert.Equal(expected, code);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.DoesNotContain("ECR404", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submitter_who_agrees_with_the_doubt_withdraws_the_result()
    {
        DisputeOnMain();
        sandbox.Replace("submission.json", "\"disputed\"", "\"withdrawn\"");

        Assert.Equal(0, Validate("ecresults").Code);
    }

    [Fact]
    public void The_review_as_Markdown_starts_with_the_verdict_and_the_change_of_status_and_has_figures_and_grade()
    {
        Dispute();

        var (code, review, _) = Validate("octo", "--format", "markdown");

        Assert.Equal(0, code);
        var parts = (string[])
            [
                "**Valid: no errors and ",
                $"- **Status change** of `{PublishedSample.Id}` from published to disputed, the result of `EcResults`; asked for by `octo`, a maintainer; the reason given: `see issue 7`",
                $"### `{PublishedSample.Id}`: grade ",
                "| figure | change | interval | verdict |",
                "#### To look at by hand",
                "### Findings",
                "- **warning ECR408**",
            ];
        var places = parts.Select(part => review.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(0, places[0]);
    }

    [Fact]
    public void Nobody_is_said_to_ask_where_nobody_is_known()
    {
        Dispute();

        var (_, review, _) = sandbox.Validate("--changed-since", "main", "--format", "markdown");

        Assert.Contains("**Status change**", review, StringComparison.Ordinal);
        Assert.DoesNotContain("asked for by", review, StringComparison.Ordinal);
    }

    private void Dispute() =>
        sandbox.Replace("submission.json", "  \"environment\": {", Status + "  \"environment\": {");

    private void DisputeOnMain()
    {
        sandbox.Git("checkout", "--quiet", "main");
        Dispute();
        sandbox.Commit();
        sandbox.Git("checkout", "--quiet", "-B", "work");
    }

    private (int Code, string Output, string Error) Validate(string author, params string[] options) =>
        sandbox.Validate(["--changed-since", "main", "--author", author, .. options]);
}
