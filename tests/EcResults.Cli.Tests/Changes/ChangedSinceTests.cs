namespace EcResults.Cli.Tests.Changes;

/// <summary>The real command in a real repository.</summary>
public sealed class ChangedSinceTests : IDisposable
{
    private readonly GitSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void Without_changes_nothing_is_looked_at()
    {
        var (code, output, error) = sandbox.Validate("--changed-since", "main");

        Assert.Equal((0, "", "0 submissions, 0 errors, 0 warnings\n"), (code, output, error));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_changed_figure_is_found_committed_or_not(bool committed)
    {
        sandbox.Replace("submission.json", "\"requestsPerSecond\": 19951.2,", "\"requestsPerSecond\": 19951.3,");
        if (committed)
        {
            sandbox.Commit();
        }

        var (code, output, _) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(1, code);
        Assert.Contains(
            "error [published-figure-changed ECR404]: \"requestsPerSecond\" is 19951.3; it was 19951.2 before\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(":results/" + PublishedSample.Id + "/submission.json:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("results", "--changed-since", "main", ".")]
    [InlineData("results/" + PublishedSample.Id, "--changed-since", "main", ".")]
    [InlineData("results/" + PublishedSample.Id + "/raw", "--changed-since", "main", "../")]
    [InlineData("", "--changed-since", "main", "results/" + PublishedSample.Id + "/")]
    [InlineData("", "--changed-since", "main", "results", "results/" + PublishedSample.Id)]
    public void It_works_from_any_folder_and_for_any_path(string folder, params string[] arguments)
    {
        sandbox.Replace("raw/002-keylog/wrk.txt", "19951.20", "19951.21");

        var (code, output, error) = sandbox.ValidateIn(folder, arguments);

        Assert.Equal(1, code);
        Assert.Contains(
            "error [published-figure-changed ECR404]: the line is \"Requests/sec:  19951.21\"; \"Requests/sec:  19951.20\" was published",
            output,
            StringComparison.Ordinal
        );
        Assert.StartsWith("1 submission,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_a_published_baseline_is_found_at_the_copy_before_main_has_it()
    {
        // Its id comes first: still the one that is published is innocent.
        const string copy = "20261123-ecresults-again";
        Assert.True(string.CompareOrdinal(copy, PublishedSample.Id) < 0);
        var folder = Path.Combine(sandbox.Root, "results", copy);
        foreach (var file in Directory.GetFiles(sandbox.Submission, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(sandbox.Submission, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllText(to, File.ReadAllText(file).Replace(PublishedSample.Id, copy, StringComparison.Ordinal));
        }

        sandbox.Commit();

        var (code, output, _) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(1, code);
        Assert.Contains($"results/{copy}/raw/001-baseline/wrk.txt:", output, StringComparison.Ordinal);
        Assert.Contains("error [copied-from-submission ECR402]: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain($"\nresults/{PublishedSample.Id}/", "\n" + output, StringComparison.Ordinal);
    }

    [Fact]
    public void Untracked_and_hostile_submissions_count_as_changed()
    {
        var name = "20260101-x-\e[31m`@everyone`\n::set-output name=a::b|<img>";
        var folder = Path.Combine(sandbox.Root, "results", name);
        Directory.CreateDirectory(Path.Combine(folder, "raw"));
        File.WriteAllText(Path.Combine(folder, "raw", "x"), "x");

        foreach (var format in new[] { "text", "json", "sarif", "github", "markdown" })
        {
            var (code, output, error) = sandbox.Validate("--changed-since", "main", "--format", format);

            Assert.Equal(1, code);
            Assert.StartsWith("1 submission,", error, StringComparison.Ordinal);
            Assert.DoesNotContain('\e', output);
            Assert.DoesNotContain("\n::set-output", output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("markdown")]
    public void A_format_in_a_file_has_the_bytes_that_it_has_on_standard_output(string format)
    {
        sandbox.Replace("submission.json", "\"requestsPerSecond\": 19951.2,", "\"requestsPerSecond\": 19951.3,");
        var file = Path.Combine(sandbox.Root, "findings");

        var (_, text, _) = sandbox.Validate("--changed-since", "main");
        var (_, alone, _) = sandbox.Validate("--changed-since", "main", "--format", format);
        var (code, both, _) = sandbox.Validate("--changed-since", "main", "--also", $"{format}={file}");

        Assert.Equal((1, text), (code, both));
        Assert.Equal(alone, File.ReadAllText(file));
    }

    [Fact]
    public void A_deleted_and_a_renamed_result_are_errors()
    {
        Directory.Move(sandbox.Submission, sandbox.Submission + "-new");

        var (code, output, error) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(1, code);
        Assert.Contains(
            $"results/{PublishedSample.Id}/submission.json: error [published-figure-changed ECR404]: a published result is gone",
            output,
            StringComparison.Ordinal
        );
        Assert.StartsWith("2 submissions,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_main_gained_meanwhile_is_not_a_deletion()
    {
        sandbox.Git("checkout", "--quiet", "main");
        PublishedSample.CopyTo(Path.Combine(sandbox.Root, "other"));
        Directory.Move(
            Path.Combine(sandbox.Root, "other", "results", PublishedSample.Id),
            Path.Combine(sandbox.Root, "results", "20990101-other-machine")
        );
        sandbox.Commit();
        sandbox.Git("checkout", "--quiet", "work");

        Assert.Equal("0 submissions, 0 errors, 0 warnings\n", sandbox.Validate("--changed-since", "main").Error);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--output=pwned")]
    [InlineData("-h")]
    [InlineData("main:results")]
    [InlineData("main..work")]
    [InlineData("$(touch pwned)")]
    [InlineData("")]
    public void An_unknown_reference_cannot_run(string reference)
    {
        var (code, output, error) = sandbox.Validate("--changed-since=" + reference);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("ecresults: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("pwned", Directory.EnumerateFileSystemEntries(sandbox.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void Outside_of_a_repository_it_cannot_run()
    {
        Directory.Delete(Path.Combine(sandbox.Root, ".git"), recursive: true);

        var (code, _, error) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(2, code);
        Assert.Contains("needs a git repository", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Histories_without_a_common_commit_cannot_be_compared()
    {
        sandbox.Git("checkout", "--quiet", "--orphan", "other");
        sandbox.Commit();

        var (code, _, error) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(2, code);
        Assert.Contains("no commit in common", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_with_its_status_is_fine()
    {
        sandbox.Replace("raw/env/free.txt", "\n", "\n");
        sandbox.Replace(
            "submission.json",
            "  \"environment\": {",
            "  \"status\": { \"state\": \"withdrawn\", \"reason\": \"another server was measured\", \"date\": \"2026-12-01\" },\n  \"environment\": {"
        );
        sandbox.Replace("raw/002-keylog/wrk.txt", "19951.20", "19951.21");

        Assert.DoesNotContain(
            "error [published-figure-changed ECR404]",
            sandbox.Validate("--changed-since", "main").Output,
            StringComparison.Ordinal
        );
    }
}
