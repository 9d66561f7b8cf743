using System.Text.RegularExpressions;
using EcResults.Cli.Tests.Changes;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>The script against contributions that want to run something, to be overlooked, or to speak for the check.</summary>
public sealed class HostilePullRequestTests : IDisposable
{
    private const string New = "results/20260102-octo-new";

    private static readonly string[] Validator =
    [
        "dotnet",
        Path.Combine(AppContext.BaseDirectory, "EcResults.Cli.dll"),
        "validate",
    ];

    private readonly PullRequest pull = new();

    public void Dispose() => pull.Dispose();

    [Fact]
    public void Programs_of_the_contribution_are_not_run()
    {
        var trace = Path.Combine(pull.Path, "..", "was-run");
        pull.Write(New + "/submission.json", "{}");
        foreach (var folder in new[] { "", "results", New })
        {
            TrapPrograms.Put(Path.Combine(pull.Path, folder), trace, "git", "cat", "sort", "dotnet");
        }

        pull.Remove("results/20260101-octo-gone");
        pull.Environment["PATH"] = TrapPrograms.SearchPath;
        pull.Environment["GIT_DIR"] = "/nonexistent";

        Assert.Equal(1, pull.ValidateWith(Validator).ExitCode);
        Assert.False(File.Exists(trace));
    }

    [Theory]
    [InlineData("results/HEAD")]
    [InlineData("results/config")]
    [InlineData("results/.gitattributes")]
    [InlineData("results/summary.md")]
    public void A_file_beside_the_submissions_is_refused_before_the_validator_starts(string name)
    {
        pull.Write(name, "ref: refs/heads/main\n");
        pull.Write(New + "/submission.json", "{}");

        Assert.Equal(1, pull.Validate().ExitCode);
        Assert.Empty(pull.Arguments);
        Assert.Contains(
            $"error: this is no submission, which is a folder with a submission.json: {name}\n",
            pull.Summary,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(New)]
    [InlineData(New + "/raw")]
    [InlineData("src/module")]
    public void A_submodule_is_refused_in_its_own_words(string path)
    {
        Directory.CreateDirectory(Path.Combine(pull.Path, path));
        pull.Git("update-index", "--add", "--cacheinfo", $"160000,{new string('1', 40)},{path}");

        Assert.Equal(1, pull.Validate().ExitCode);
        Assert.Empty(pull.Arguments);
        Assert.Contains(
            "error: this is a submodule, whose files are in another repository",
            pull.Summary,
            StringComparison.Ordinal
        );
        Assert.Contains($": {path}\n", pull.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(New + "/..\\x.txt", "this path leads out of its folder on some systems")]
    [InlineData("Results/20260101-octo-old/submission.json", "this lies in results/ on systems that ignore case")]
    [InlineData("RESULTS", "this lies in results/ on systems that ignore case")]
    public void A_path_that_leads_elsewhere_on_some_systems_is_refused(string path, string reason)
    {
        pull.Write(path, "x\n");
        pull.Write(New + "/submission.json", "{}");

        Assert.Equal(1, pull.Validate().ExitCode);
        Assert.Empty(pull.Arguments);
        Assert.Contains($"error: {reason}", pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_climbs_is_refused_where_a_checkout_lets_it_through()
    {
        pull.Write(New + "/submission.json", "{}");
        pull.Merge();
        var submission = Git("rev-parse", $"HEAD:{New}");
        var climbing = Tree($"040000 tree {submission}\t..\n");
        var results = Tree($"040000 tree {climbing}\t20260102-octo-new\n");
        var root = Tree($"040000 tree {results}\tresults\n");
        pull.Git("update-ref", "HEAD", Git("commit-tree", root, "-p", "HEAD^1", "-p", "HEAD^2", "-m", "merge"));

        Assert.Equal(1, pull.Run("true").ExitCode);
        Assert.Contains("error: this path leads out of its folder", pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_git_says_about_a_contribution_becomes_no_workflow_command()
    {
        pull.Write(
            ".gitmodules",
            "[submodule \"x\"]\n\tpath = results/x\n\turl = \"-u\\n::error file=README.md::forged\\n::add-mask::e\"\n"
        );
        pull.Write(New + "/submission.json", "{}");

        var ran = pull.Validate();

        Assert.Equal((1, ""), (ran.ExitCode, ran.Errors));
        Assert.Contains("error: submodules are not taken: .gitmodules", pull.Summary, StringComparison.Ordinal);
        AssertFenced(ran);
    }

    [Fact]
    public void What_git_says_where_it_fails_is_behind_the_fence()
    {
        pull.Git("checkout", "--quiet", "--orphan", "alone");
        pull.Commit("alone");

        var ran = pull.Run("true");

        Assert.NotEqual(0, ran.ExitCode);
        Assert.Equal("", ran.Errors);
        Assert.Contains("fatal: ", ran.Output, StringComparison.Ordinal);
        AssertFenced(ran);
    }

    [Fact]
    public void A_validator_that_overlooks_a_changed_submission_does_not_pass()
    {
        pull.Write(New + "/submission.json", "{}");
        pull.Write("results/20260101-octo-old/submission.json", "{ }");

        Assert.Equal(1, pull.Validate(listed: [New]).ExitCode);
        Assert.Contains(
            "error: the commits differ here, and the validator did not look at it: results/20260101-octo-old\n",
            pull.Summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_validator_that_finds_more_changes_than_the_commits_have_does_not_pass()
    {
        pull.Write(New + "/submission.json", "{}");

        Assert.Equal(1, pull.Validate(listed: [New, "results/20260101-octo-old"]).ExitCode);
        Assert.Contains(
            "error: the checkout differs from the base here, and the commits do not: results/20260101-octo-old\n",
            pull.Summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Attributes_may_not_change_together_with_a_submission()
    {
        pull.Write(".gitattributes", "results/** ident\n");
        pull.Write(New + "/submission.json", "{}");

        Assert.Equal(1, pull.Validate().ExitCode);
        Assert.Empty(pull.Arguments);
        Assert.Contains("changes the bytes of all results", pull.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_of_the_base_hide_no_change_of_line_ends()
    {
        pull.Git("checkout", "--quiet", "main");
        pull.Write(".gitattributes", "results/** text eol=lf\n");
        pull.Commit("attributes");
        pull.Git("checkout", "--quiet", "-B", "contribution");
        pull.Publish(Ecresults.Base);
        var file = $"results/{Ecresults.BaseId}/raw/env/uname.txt";
        pull.Write(
            file,
            File.ReadAllText(Path.Combine(pull.Path, file)).Replace("\n", "\r\n", StringComparison.Ordinal)
        );
        var blob = Ran.In(pull.Path, "git", "hash-object", "-w", "--no-filters", file).Output.Trim();
        pull.Git("update-index", "--cacheinfo", $"100644,{blob},{file}");
        pull.Git("commit", "--quiet", "-m", "other line ends");
        pull.Git("checkout", "--quiet", "--force", "main");
        pull.Git("merge", "--quiet", "--no-ff", "-m", "merge", "contribution");

        var ran = pull.Run(Validator);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("raw/env/uname.txt", ran.Output, StringComparison.Ordinal);
    }

    private string Git(params string[] arguments) =>
        Ran.In(pull.Path, "git", ["-c", "user.name=octo", "-c", "user.email=octo@example.org", .. arguments])
            .Output.Trim();

    /// <summary>A tree of one entry, also one that git's index would not take.</summary>
    private string Tree(string entry)
    {
        var file = Path.Combine(pull.Path, "..", "tree");
        File.WriteAllText(file, entry);
        return Ran.In(pull.Path, "bash", "-c", $"git mktree <'{file}'").Output.Trim();
    }

    /// <summary>Nothing of the contribution is outside of the fence, and nothing after it that is no annotation.</summary>
    private static void AssertFenced(Ran ran) =>
        Assert.Matches(
            new Regex(
                @"\A::remove-matcher owner=csc::\n::stop-commands::(?<token>[0-9a-f]{32})\n.*\n::\k<token>::\n\z",
                RegexOptions.Singleline
            ),
            ran.Output
        );
}
