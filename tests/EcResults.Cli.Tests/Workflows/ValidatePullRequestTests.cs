using System.Text.RegularExpressions;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>The script that validates a pull request, against contributions that want more than to be validated.</summary>
public sealed class ValidatePullRequestTests
{
    [Fact]
    public void Findings_become_annotations_and_nothing_else_becomes_a_command()
    {
        using var pull = new PullRequest();
        pull.Write("results/20260102-octo-new/submission.json", "{}");

        var ran = pull.Validate(
            "::error file=results/a,line=1,title=ECR110::odd\n::add-mask::e\n::warning file=b::w\r\n ::error ::no\n::set-env name=A::b\n",
            exitCode: 1
        );

        var after = Regex.Split(ran.Output, "^::[0-9a-f]{32}::$", RegexOptions.Multiline)[^1];
        Assert.Equal("\n::error file=results/a,line=1,title=ECR110::odd\n::warning file=b::w\n", after);
    }

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

    [Theory]
    [InlineData("plain")]
    [InlineData("```\n# out\n```\n")]
    [InlineData("before ````````` after\n~~~\n    ```\n</code></pre><script>\n")]
    [InlineData("::error file=a.cs::mine\n##[error]mine\n::add-mask::e\n::stop-commands::x\n")]
    [InlineData("\r```\r\n> @octo\n<!--")]
    public void Output_breaks_out_of_neither_the_log_nor_the_summary(string output)
    {
        using var pull = new PullRequest();
        pull.Write("results/20260102-octo-new/submission.json", "{}");

        var ran = pull.Validate(output, exitCode: 1);

        var log = Regex.Match(
            ran.Output,
            @"\A::remove-matcher owner=csc::\n::stop-commands::(?<token>[0-9a-f]{32})\n(?<text>.*)\n::\k<token>::\n(?:::(?:error|warning|notice) [^\n]*\n)*\z",
            RegexOptions.Singleline
        );
        Assert.True(log.Success, ran.Output);
        Assert.Equal(output, log.Groups["text"].Value);
        Assert.DoesNotContain(log.Groups["token"].Value, log.Groups["text"].Value, StringComparison.Ordinal);

        var summary = Regex.Match(
            pull.Summary,
            @"\A### Submissions\n\n(?<fence>`{3,})text\n(?<text>.*)\n\k<fence>\n\z",
            RegexOptions.Singleline
        );
        Assert.True(summary.Success, pull.Summary);
        Assert.Equal(output, summary.Groups["text"].Value);
        Assert.Equal("**Valid**\n", pull.Reviewed);
        Assert.DoesNotContain(summary.Groups["fence"].Value, summary.Groups["text"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_run_has_a_token_of_its_own()
    {
        static string First()
        {
            using var pull = new PullRequest();
            return pull.Validate().Output.Split('\n')[1];
        }

        Assert.NotEqual(First(), First());
    }

    [Theory]
    [InlineData("é")]
    [InlineData("`")]
    public void A_summary_stays_below_GitHub_s_limit_and_says_that_it_was_cut(string letter)
    {
        using var pull = new PullRequest { Review = "x" + string.Concat(Enumerable.Repeat(letter, 300_000)) };
        pull.Write("results/20260102-octo-new/submission.json", "{}");

        // One byte more puts every cut inside of a letter of two bytes.
        var ran = pull.Validate("x" + string.Concat(Enumerable.Repeat(letter, 1_500_000)));

        Assert.Equal(0, ran.ExitCode);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(pull.Summary), 190_000, 1_000_000);
        Assert.EndsWith("\nThe rest is in the log of this step.\n", pull.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain('\ufffd', pull.Summary);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(pull.Reviewed), 200_000, 300_000);
        Assert.DoesNotContain('\ufffd', pull.Reviewed);
    }

    [Fact]
    public void The_real_validator_s_findings_reach_the_log_and_the_summary()
    {
        using var pull = new PullRequest();
        pull.Write("results/20260102-octo-new/submission.json", "{ \"```\": 1 }");

        var tool = Path.Combine(AppContext.BaseDirectory, "EcResults.Cli.dll");
        var ran = pull.ValidateWith("dotnet", tool, "validate");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("results/20260102-octo-new/submission.json:1:", ran.Output, StringComparison.Ordinal);
        Assert.Contains("error ECR", pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_result_that_is_gone_or_changed_is_refused_and_annotated()
    {
        using var pull = new PullRequest();
        pull.Publish(Ecresults.Base);
        pull.Remove("results/" + Ecresults.BaseId);

        var ran = pull.ValidateWith("dotnet", Path.Combine(AppContext.BaseDirectory, "EcResults.Cli.dll"), "validate");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("error ECR404", pull.Summary, StringComparison.Ordinal);
        Assert.Contains(
            $"\n::error file=results/{Ecresults.BaseId}/submission.json,title=ECR404 published-figure-changed::",
            ran.Output,
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// The validator is asked for text, annotations and the review; no name of a submission is an argument.
    /// </summary>
    private static void AssertAskedForAllChanges(PullRequest pull, params IReadOnlyList<string> author)
    {
        string[] changed = [.. author, "--changed-since", "HEAD^1", Path.Combine(pull.Path, "results")];
        var arguments = pull.Arguments.ToList();
        Assert.StartsWith(Path.GetTempPath(), arguments[1], StringComparison.Ordinal);
        arguments.RemoveAt(1);
        Assert.Equal(
            ["--changed-list", .. changed, "--format", "github", .. changed, "--format", "markdown", .. changed],
            arguments
        );
    }
}
