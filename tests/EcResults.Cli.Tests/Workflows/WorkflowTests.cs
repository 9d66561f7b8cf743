using System.Text.RegularExpressions;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>What every workflow of this repository keeps to.</summary>
public sealed class WorkflowTests
{
    public static TheoryData<string> Names { get; } = [.. Workflow.Files.Select(file => Path.GetFileName(file))];

    [Fact]
    public void There_are_workflows_to_look_at() =>
        Assert.Subset(
            Workflow.Files.Select(file => Path.GetFileName(file)).ToHashSet(),
            new HashSet<string>
            {
                "bench.yml",
                "ci.yml",
                "comment.yml",
                "measured.yml",
                "publish.yml",
                "release.yml",
                "validate.yml",
            }
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_action_is_pinned_by_its_commit_and_says_its_version(string name)
    {
        var uses = Workflow.Lines(name).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(@"^ +(- )?uses: [\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Fact]
    public void An_action_is_pinned_by_one_commit_in_all_workflows() =>
        Assert.All(
            Workflow
                .Files.SelectMany(File.ReadLines)
                .Select(line => Regex.Match(line, @"uses: (?<action>[^@]+)@(?<commit>\S+)"))
                .Where(match => match.Success)
                .GroupBy(match => match.Groups["action"].Value, match => match.Groups["commit"].Value),
            action => Assert.Single(action.Distinct())
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void No_script_holds_an_expression(string name)
    {
        var path = Workflow.Files.Single(file => Path.GetFileName(file) == name);

        // What GitHub puts in for an expression is read as shell code; an environment variable is not.
        Assert.All(Workflow.Scripts(path), script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_workflow_gives_a_stranger_s_code_the_repository_s_rights(string name) =>
        Assert.DoesNotContain(
            Workflow.Lines(name),
            line => line.Contains("pull_request_target", StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_workflow_starts_with_the_right_to_read_and_nothing_else(string name)
    {
        var lines = Workflow.Lines(name);
        var permissions = Array.IndexOf(lines, "permissions:");

        Assert.Equal(["  contents: read", ""], lines.Skip(permissions + 1).Take(2));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_checkout_forgets_the_token(string name)
    {
        var lines = Workflow.Lines(name);

        Assert.Equal(
            lines.Count(line => line.Contains("uses: actions/checkout@", StringComparison.Ordinal)),
            lines.Count(line => line.Trim() == "persist-credentials: false")
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_job_ends_in_time(string name)
    {
        var lines = Workflow.Lines(name);

        Assert.Equal(
            lines.Count(line => line.StartsWith("    runs-on:", StringComparison.Ordinal)),
            lines.Count(line => line.StartsWith("    timeout-minutes:", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("ci.yml")]
    [InlineData("validate.yml")]
    public void What_runs_for_a_pull_request_may_write_nothing(string name) =>
        Assert.DoesNotContain(Workflow.Lines(name), line => Regex.IsMatch(line, @":\s*write|write-all|secrets\.\w"));

    [Fact]
    public void The_check_of_a_pull_request_knows_who_opened_it() =>
        Assert.Contains(
            "          PULL_REQUEST_AUTHOR: ${{ github.event.pull_request.user.login || steps.queued.outputs.login }}",
            Workflow.Lines("validate.yml")
        );

    [Fact]
    public void What_may_write_about_a_pull_request_runs_from_the_main_branch_and_takes_nothing_of_it()
    {
        var lines = Workflow.Lines("comment.yml").Select(line => line.Trim()).ToList();

        Assert.Contains("workflow_run:", lines);
        Assert.Contains("ref: main", lines);
        Assert.Equal(
            ["pull-requests: write", "issues: write", "checks: write"],
            lines.Where(line => line.EndsWith(": write", StringComparison.Ordinal))
        );
        // No artifact, no cache, and of the event the commit's name and what started it alone.
        Assert.DoesNotContain(
            lines,
            line => line.Contains("artifact", StringComparison.Ordinal) && !line.StartsWith('#')
        );
        Assert.DoesNotContain(lines, line => line.Contains("cache", StringComparison.Ordinal));
        Assert.All(
            lines.Where(line => line.Contains("github.event.", StringComparison.Ordinal)),
            line => Assert.Matches(@"github\.event\.workflow_run\.(head_sha|event)\b", line)
        );
    }

    [Fact]
    public void Only_the_deployment_may_publish()
    {
        var lines = Workflow.Lines("publish.yml");
        var deploy = Array.IndexOf(lines, "  deploy:");
        var rights = lines.Index().Where(line => line.Item.EndsWith(": write", StringComparison.Ordinal)).ToList();

        Assert.Equal(["pages: write", "id-token: write"], rights.Select(line => line.Item.Trim()));
        Assert.All(rights, line => Assert.True(line.Index > deploy));
    }

    [Fact]
    public void The_site_is_built_outside_of_the_checkout_and_nothing_but_it_is_published()
    {
        var path = Workflow.Files.Single(file => Path.GetFileName(file) == "publish.yml");

        Assert.Contains(
            Workflow.Scripts(path),
            script => script.Contains("--output \"$RUNNER_TEMP/site\"", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["path: ${{ runner.temp }}/site"],
            Workflow
                .Lines("publish.yml")
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("path:", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_result_with_errors_keeps_no_other_from_being_published_and_fails_a_job_of_its_own()
    {
        var path = Workflow.Files.Single(file => Path.GetFileName(file) == "publish.yml");
        var scripts = Workflow.Scripts(path);

        Assert.Contains(scripts, script => script.Contains("site --skip-invalid", StringComparison.Ordinal));
        Assert.Contains(scripts, script => script.TrimEnd().EndsWith("-- validate", StringComparison.Ordinal));
        Assert.Equal(
            ["needs: build"],
            Workflow
                .Lines("publish.yml")
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("needs:", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Nothing_of_a_contribution_is_run_or_built()
    {
        var path = Workflow.Files.Single(file => Path.GetFileName(file) == "validate.yml");
        var folders = Workflow.Lines("validate.yml").Where(line => line.Contains("working-directory:"));

        Assert.Equal(["base"], folders.Select(line => line.Split(':')[1].Trim()));
        Assert.Contains(
            Workflow.Scripts(path),
            script =>
                script.StartsWith("base/.github/scripts/validate-pull-request contribution ", StringComparison.Ordinal)
        );
        Assert.All(
            Workflow.Scripts(path),
            script => Assert.DoesNotContain("contribution/", script, StringComparison.Ordinal)
        );
    }
}
