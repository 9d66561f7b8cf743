namespace EcResults.Cli.Tests.Workflows;

/// <summary>The script that validates a pull request, against contributions that want more than to be validated.</summary>
public sealed class ValidatePullRequestTests
{
    [Fact]
    public void Only_the_changed_submissions_are_validated_whatever_their_names()
    {
        using var pull = new PullRequest();
        string[] names =
        [
            "$(touch pwned)",
            "-rf",
            "20260102-octo-new",
            "a b; touch pwned",
            "bytes\u00e9",
            "line\nbreak",
            "quote'\"]",
            "`touch pwned`",
        ];
        foreach (var name in names)
        {
            pull.Write($"results/{name}/submission.json", "{}");
            pull.Write($"results/{name}/raw/01-baseline/wrk.txt", "");
        }

        pull.Write("README.md", "");

        var ran = pull.Validate();

        Assert.Equal(0, ran.ExitCode);
        // No name becomes an argument: the validator finds them itself.
        AssertAskedForAllChanges(pull);
        Assert.Empty(Directory.EnumerateFiles(pull.Path, "*pwned*", SearchOption.AllDirectories));
        Assert.Contains("not read here: 1 files", pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_makes_its_submission_a_changed_one()
    {
        using var pull = new PullRequest();
        pull.Write("results/20260101-octo-old/raw/env/uname.txt", "Linux");

        pull.Validate();

        AssertAskedForAllChanges(pull);
    }

    [Fact]
    public void Without_a_changed_submission_the_validator_is_not_called()
    {
        using var pull = new PullRequest();
        pull.Write("src/Program.cs", "");

        var ran = pull.Validate(exitCode: 1);

        Assert.Equal(0, ran.ExitCode);
        Assert.Empty(pull.Arguments);
        Assert.Contains("no submission to validate", pull.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("octo")]
    [InlineData("")]
    [InlineData("--fix x $(touch pwned)")]
    public void The_validator_gets_the_author_as_one_argument(string author)
    {
        using var pull = new PullRequest { Author = author };
        pull.Write("results/20260102-octo-new/submission.json", "{}");

        pull.Validate();

        AssertAskedForAllChanges(pull, "--author=" + author);
    }

    [Fact]
    public void A_removed_submission_is_named()
    {
        using var pull = new PullRequest();
        pull.Remove("results/20260101-octo-gone");

        var ran = pull.Validate();

        Assert.Equal(0, ran.ExitCode);
        // Whether it may go is the validator's to say: a published result may not.
        AssertAskedForAllChanges(pull);
        Assert.Contains("removed: results/20260101-octo-gone", pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_is_refused_and_not_followed()
    {
        using var pull = new PullRequest();
        pull.Link("results/20260102-octo-link", "20260101-octo-old");

        var ran = pull.Validate();

        Assert.Equal(1, ran.ExitCode);
        Assert.Empty(pull.Arguments);
        Assert.Contains(
            "error: this is no submission, which is a folder with a submission.json: results/20260102-octo-link",
            pull.Summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_link_in_place_of_all_results_is_refused()
    {
        using var pull = new PullRequest();
        pull.Remove("results");
        pull.Link("results", "/etc");

        Assert.Equal(1, pull.Validate().ExitCode);
        Assert.Empty(pull.Arguments);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_exit_code_is_the_validator_s(int exitCode)
    {
        using var pull = new PullRequest();
        pull.Write("results/20260102-octo-new/submission.json", "{}");

        Assert.Equal(exitCode, pull.Validate(exitCode: exitCode).ExitCode);
    }

    [Fact]
    public void A_checkout_without_the_base_fails()
    {
        using var pull = new PullRequest();
        pull.Git("checkout", "--quiet", "--orphan", "alone");
        pull.Write("results/20260102-octo-new/submission.json", "{}");
        pull.Commit("alone");

        Assert.NotEqual(0, pull.Run("true").ExitCode);
    }

    /// <summary>The validator is asked once for text, annotations and the review; no name of a submission is an argument.</summary>
    private static void AssertAskedForAllChanges(PullRequest pull, params IReadOnlyList<string> author)
    {
        string[] words = ["--changed-list ", "--also github=", "--also markdown="];
        var files = pull.Arguments.Take(6).Chunk(2).Select(pair => string.Join(' ', pair));
        Assert.All(
            files.Zip(words),
            pair => Assert.StartsWith(pair.Second + Path.GetTempPath(), pair.First, StringComparison.Ordinal)
        );
        Assert.Equal(
            [.. author, "--changed-since", "HEAD^1", Path.Combine(pull.Path, "results")],
            pull.Arguments.Skip(6)
        );
    }
}
