using System.Text.RegularExpressions;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>What the script that validates a pull request writes: log, annotations, summary and review.</summary>
public sealed class ValidatePullRequestOutputTests
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
        Assert.Contains(": error [", pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_result_that_is_gone_or_changed_is_refused_and_annotated()
    {
        using var pull = new PullRequest();
        pull.Publish(Ecresults.Base);
        pull.Remove("results/" + Ecresults.BaseId);

        var ran = pull.ValidateWith("dotnet", Path.Combine(AppContext.BaseDirectory, "EcResults.Cli.dll"), "validate");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("error [published-figure-changed ECR404]", pull.Summary, StringComparison.Ordinal);
        Assert.Contains(
            $"\n::error file=results/{Ecresults.BaseId}/submission.json,title=ECR404 published-figure-changed::",
            ran.Output,
            StringComparison.Ordinal
        );
    }
}
