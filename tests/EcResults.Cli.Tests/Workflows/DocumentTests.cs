using System.Text.RegularExpressions;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>What the documents tell people to type is what there is.</summary>
public sealed class DocumentTests
{
    private const string MainJob = "dotnet run --project src/EcResults.Cli -c Release -- site";
    private const string Tests = "tests/run";

    [Fact]
    public void The_readme_sets_everything_up_with_two_commands()
    {
        var blocks = Blocks(Read("README.md"));

        Assert.Contains($"{MainJob}\n{Tests}\n", blocks);
    }

    [Fact]
    public void The_workflows_and_the_guide_use_the_same_commands()
    {
        Assert.Contains(
            Workflow.Lines("publish.yml"),
            line => line.Contains($" .github/scripts/as-text {MainJob} ", StringComparison.Ordinal)
        );
        Assert.Contains(Workflow.Lines("ci.yml"), line => line.EndsWith("run: .ci/run", StringComparison.Ordinal));
        Assert.EndsWith($"\nexec {Tests} </dev/null\n", Read(".ci", "run"), StringComparison.Ordinal);
        Assert.Contains(Blocks(Read(".github", "CONTRIBUTING.md")), block => block.Split('\n').Contains(Tests));
    }

    [Theory]
    [InlineData(Tests)]
    [InlineData(".ci/run")]
    [InlineData(".github/scripts/as-text")]
    [InlineData(".github/scripts/build-archive")]
    [InlineData(".github/scripts/build-release")]
    [InlineData(".github/scripts/install-bench")]
    [InlineData(".github/scripts/measure-hosted")]
    [InlineData(".github/scripts/publish-release")]
    [InlineData(".github/scripts/queued-author")]
    [InlineData(".github/scripts/release-version")]
    [InlineData(".github/scripts/review-pull-requests")]
    [InlineData(".github/scripts/say-in-issue")]
    [InlineData(".github/scripts/submit-measured")]
    [InlineData(".github/scripts/take-tagged-commit")]
    [InlineData(".github/scripts/try-archive")]
    [InlineData(".github/scripts/try-release")]
    [InlineData(".github/scripts/validate-pull-request")]
    public void Every_script_can_be_run_and_is_sound_to_bash(string path)
    {
        var mode = Ran.In(Repository.Root, "git", "ls-files", "--stage", path);
        var check = Ran.In(Repository.Root, "bash", "-n", path);

        Assert.StartsWith("100755 ", mode.Output, StringComparison.Ordinal);
        Assert.True(check.ExitCode == 0, check.Errors);
    }

    [Fact]
    public void Every_command_and_option_of_the_guide_is_the_tool_s()
    {
        var typed = Blocks(Read(".github", "CONTRIBUTING.md"))
            .SelectMany(block => block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
            .Where(line => line.StartsWith("ecresults ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();

        Assert.True(typed.Count >= 3);
        foreach (var words in typed)
        {
            var help = Help(words[1]);
            var options = words.Where(word => word.StartsWith("--", StringComparison.Ordinal));
            Assert.All(options, option => Assert.Matches($@"(?m)^  {Regex.Escape(option)}\b", help));
        }
    }

    private static string Help(string command)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "EcResults.Cli.dll");
        var help = Ran.In(Repository.Root, "dotnet", tool, command, "--help");
        Assert.True(help.ExitCode == 0, help.Errors);
        return help.Output;
    }

    private static string Read(params string[] parts) => File.ReadAllText(Repository.PathOf(parts));

    /// <summary>The contents of the fenced blocks.</summary>
    private static IReadOnlyList<string> Blocks(string markdown) =>
        [
            .. Regex
                .Matches(markdown, @"^```\w*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
                .Select(block => block.Groups["text"].Value),
        ];
}
