namespace EcResults.Cli.Tests.Changes;

/// <summary>Who may change what: the real command on branches that want more than to add a result of their own.</summary>
public sealed class PullRequestTests : IDisposable
{
    private const string Other = "20261123-ecresults-epyc-vm-openssl-3.5";

    private readonly GitSandbox sandbox = new();

    public PullRequestTests()
    {
        sandbox.Git("checkout", "--quiet", "main");
        Write(".github/CODEOWNERS", "* @octo\n");
        sandbox.Commit();
        sandbox.Git("checkout", "--quiet", "-B", "work");
    }

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [InlineData("src/x.cs")]
    [InlineData(".github/workflows/validate.yml")]
    [InlineData("artifacts/site/evil.html")]
    [InlineData("results/README.md")]
    [InlineData("results/known-warnings.txt")]
    public void A_file_beside_a_submission_is_an_error_from_any_folder(string path)
    {
        AddOther();
        Write(path, "x\n");
        sandbox.Commit();

        var (code, output, _) = sandbox.ValidateIn("results/" + Other, "--changed-since", "main", ".");

        Assert.Equal(1, code);
        Assert.Contains($"{path}: error [", output, StringComparison.Ordinal);
        Assert.Contains($" ECR406]: \"{path}\" changes together with ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_without_a_submission_is_no_data()
    {
        Write("src/x.cs", "x\n");
        Write("results/README.md", "x\n");
        sandbox.Commit();

        Assert.Equal((0, ""), Result("mallory"));
    }

    [Fact]
    public void Two_submissions_are_an_error_unless_a_maintainer_of_the_base_brings_them()
    {
        AddOther();
        Directory.Delete(sandbox.Submission, recursive: true);
        // Who names himself a maintainer in his own branch is none.
        Write(".github/CODEOWNERS", "* @octo @mallory\n");
        sandbox.Commit();

        var (code, output) = Result("mallory");

        Assert.Equal(1, code);
        Assert.Contains("one pull request holds one submission", output, StringComparison.Ordinal);
        Assert.Matches(@"\.github/CODEOWNERS: error \[.* ECR406\]: ", output);
        Assert.Contains("ECR407]: \"mallory\" deletes the published result", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ECR406", Result("octo").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawal_is_said_and_is_an_error_by_a_stranger_only()
    {
        Withdraw();
        sandbox.Commit();
        const string Said =
            "warning [published-result-changed ECR408]: the published result of \"EcResults\" is marked \"withdrawn\"";

        var unknown = sandbox.Validate("--changed-since", "main");
        Assert.Equal(0, unknown.Code);
        Assert.Contains(Said, unknown.Output, StringComparison.Ordinal);
        Assert.Contains(
            "only \"EcResults\", whose result it is, or a maintainer",
            unknown.Output,
            StringComparison.Ordinal
        );

        var stranger = Result("mallory");
        Assert.Equal(1, stranger.Code);
        Assert.Contains(Said + " by \"mallory\"", stranger.Output, StringComparison.Ordinal);
        Assert.Contains(
            "error [changed-by-another ECR407]: \"mallory\" changes the published result",
            stranger.Output,
            StringComparison.Ordinal
        );

        foreach (var may in new[] { "ecresults", "Octo" })
        {
            var (code, output) = Result(may);
            Assert.Equal(0, code);
            Assert.Contains(Said, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Figures_evidence_and_prose_that_a_status_replaces_are_said_each()
    {
        Withdraw();
        sandbox.Replace("raw/002-keylog/wrk.txt", "19951.20", "19951.21");
        sandbox.Replace("submission.json", "\"requestsPerSecond\": 19951.2,", "\"requestsPerSecond\": 19951.3,");
        File.AppendAllText(Path.Combine(sandbox.Submission, "summary.md"), "A word more.\n");

        var (_, output) = Result("octo");

        Assert.Contains("ECR408]: published values change in one place: ", output, StringComparison.Ordinal);
        Assert.Contains("ECR408]: published raw files change in one place: ", output, StringComparison.Ordinal);
        Assert.Contains("ECR408]: the published prose changes in one place: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_s_prose_and_credit_are_frozen()
    {
        File.AppendAllText(Path.Combine(sandbox.Submission, "summary.md"), "These figures are faked.\n");
        sandbox.Replace(
            "submission.json",
            "\"name\": \"EcResults\"",
            "\"name\": \"EcResults\", \"github\": \"mallory\""
        );

        var (code, output, _) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(1, code);
        Assert.Contains("/summary.md:", output, StringComparison.Ordinal);
        Assert.Contains("ECR404]: \"github\" is \"mallory\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("ecresults", 0)]
    [InlineData("octo", 0)]
    [InlineData("mallory", 1)]
    public void A_new_submission_stands_under_its_author_s_account(string? author, int expected)
    {
        AddOther();
        sandbox.Commit();

        var (code, output) = Result(author);

        Assert.Equal(expected, code);
        Assert.Equal(expected == 1, output.Contains("error [anothers-name ECR409]: ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_account_that_name_and_id_do_not_bear_is_an_error_whoever_opens_the_pull_request()
    {
        AddOther(json =>
            json.Replace(
                "\"name\": \"EcResults\"",
                "\"name\": \"EcResults\", \"github\": \"mallory\"",
                StringComparison.Ordinal
            )
        );
        sandbox.Commit();

        foreach (var author in new[] { null, "mallory", "ecresults" })
        {
            Assert.Equal(1, Result(author).Code);
        }
    }

    [Theory]
    [InlineData("20261123-aaa-copy", " ")]
    [InlineData("20261123-zzz-copy", " ")]
    // A copy whose blanks were changed: sizes alone would not tell it.
    [InlineData("20261123-aaa-copy", "  ")]
    public void A_copy_is_blamed_and_never_what_was_copied(string id, string blank)
    {
        var copy = Path.Combine(sandbox.Root, "results", id);
        CopyFolder(sandbox.Submission, copy);
        Edit(
            Path.Combine(copy, "submission.json"),
            json => json.Replace(PublishedSample.Id, id, StringComparison.Ordinal)
        );
        foreach (var file in Directory.EnumerateFiles(Path.Combine(copy, "raw"), "*", SearchOption.AllDirectories))
        {
            Edit(file, text => text.Replace(" ", blank, StringComparison.Ordinal));
        }

        sandbox.Commit();

        var (code, output, _) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(1, code);
        Assert.Matches($"(?m)^results/{id}/raw/.* ECR402\\]: .*\"{id}\".*\"{PublishedSample.Id}\"", output);
        Assert.DoesNotMatch($"(?m)^results/{PublishedSample.Id}/", output);
    }

    [Theory]
    [InlineData("--author", "octo")]
    [InlineData("--changed-since", "main", "--author", "")]
    public void An_author_of_nothing_or_without_a_name_cannot_run(params string[] arguments)
    {
        var (code, output, error) = sandbox.Validate(arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--author", error, StringComparison.Ordinal);
    }

    private (int Code, string Output) Result(string? author)
    {
        var (code, output, _) = sandbox.Validate([
            "--changed-since",
            "main",
            .. author is null ? Array.Empty<string>() : ["--author", author],
        ]);
        return (code, output);
    }

    private void Withdraw() =>
        sandbox.Replace(
            "submission.json",
            "  \"environment\": {",
            "  \"status\": { \"state\": \"withdrawn\", \"reason\": \"another server was measured\", \"date\": \"2026-11-24\" },\n  \"environment\": {"
        );

    private void AddOther(Func<string, string>? change = null)
    {
        var target = Path.Combine(sandbox.Root, "results", Other);
        CopyFolder(Repository.PathOf("results", Other), target);
        Edit(Path.Combine(target, "submission.json"), change ?? (json => json));
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(sandbox.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static void Edit(string file, Func<string, string> change) =>
        File.WriteAllText(file, change(File.ReadAllText(file)));

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
