using CliWrap;
using CliWrap.Buffered;

namespace EcResults.GitHub.Tests;

/// <summary>The command as a process of its own, against a GitHub on the loopback.</summary>
public sealed class SubmitCommandTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "EcResults.Cli");

    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-").FullName;
    private readonly string submission;

    public SubmitCommandTests()
    {
        submission = Path.Combine(folder, "results", Contributions.Id);
        foreach (var (path, (_, content)) in Contributions.WithSubmission())
        {
            if (path.StartsWith("results/2", StringComparison.Ordinal))
            {
                var target = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, content);
            }
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_valid_submission_becomes_a_pull_request_with_every_file()
    {
        await using var github = await Start();

        var run = await Submit(github, FakeGitHub.Token, "--issue", "12");

        Assert.True(run.ExitCode == 0, run.StandardError + run.StandardOutput);
        Assert.EndsWith("https://github.test/octo/results/pull/40\n", run.StandardOutput, StringComparison.Ordinal);
        var branch = Assert.Single(github.Forks.Branches, one => one.Key.Contains("submit/", StringComparison.Ordinal));
        Assert.Equal(Contributions.WithSubmission().Keys.Order(), github.Git.Files(branch.Value).Keys.Order());
        var body = github.Forks.Pulls.Single()["body"]!.ToString();
        Assert.Contains("Closes #12.", body, StringComparison.Ordinal);
        Assert.Contains(", grade ", body, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeGitHub.Token, run.StandardOutput + run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_each_file_and_asks_GitHub_nothing()
    {
        await using var github = await Start();

        var run = await Submit(github, token: null, "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            $"pull request to octo/results: Add the result {Contributions.Id}",
            run.StandardOutput,
            StringComparison.Ordinal
        );
        Assert.Contains($"results/{Contributions.Id}/submission.json\n", run.StandardOutput, StringComparison.Ordinal);
        Assert.Empty(github.Requests);
    }

    [Fact]
    public async Task A_submission_with_errors_is_not_sent()
    {
        await File.WriteAllTextAsync(
            Path.Combine(submission, "raw", "notes.sh"),
            "echo\n",
            TestContext.Current.CancellationToken
        );
        await using var github = await Start();

        var run = await Submit(github, FakeGitHub.Token);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nothing is sent before the errors are mended", run.StandardError, StringComparison.Ordinal);
        Assert.Empty(github.Requests);
    }

    [Fact]
    public async Task The_token_of_gh_is_taken_where_the_environment_has_none()
    {
        await using var github = await Start();
        var gh = Path.Combine(folder, "gh");
        await File.WriteAllTextAsync(
            gh,
            $"#!/bin/sh\n[ \"$*\" = \"auth token\" ] && echo {FakeGitHub.Token}\n",
            TestContext.Current.CancellationToken
        );
        File.SetUnixFileMode(gh, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = await Submit(github, token: null);

        Assert.True(run.ExitCode == 0, run.StandardError);
        Assert.DoesNotContain(FakeGitHub.Token, run.StandardOutput + run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_GitHub_refuses_is_said_without_the_token()
    {
        await using var github = await Start();
        const string Wrong = "ghp_synthetic0token0that0is0wrong";

        var run = await Submit(github, Wrong);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the token is not valid", run.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, run.StandardOutput + run.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("git@github.com:octo/results.git")]
    [InlineData("https://github.com/octo/results")]
    public async Task The_repository_is_the_one_that_the_checkout_was_cloned_from(string address)
    {
        await Git("init", "--quiet");
        await Git("remote", "add", "origin", address);

        var run = await Run(token: null, "submit", submission, "--dry-run");

        Assert.Contains("pull request to octo/results", run.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_checkout_the_repository_is_asked_for()
    {
        var run = await Run(token: null, "submit", submission, "--dry-run");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("add --repo OWNER/NAME", run.StandardError, StringComparison.Ordinal);
    }

    private static async Task<FakeGitHub> Start()
    {
        var github = await FakeGitHub.Start();
        github.Forks.Start(Contributions.Empty);
        return github;
    }

    private Task<BufferedCommandResult> Submit(FakeGitHub github, string? token, params string[] more) =>
        Run(token, ["submit", submission, "--repo", "octo/results", "--api", github.Address.AbsoluteUri, .. more]);

    private async Task<BufferedCommandResult> Run(string? token, params string[] arguments) =>
        await CliWrap
            .Cli.Wrap(Program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables =>
                variables
                    .Set("GH_TOKEN", token)
                    .Set("GITHUB_TOKEN", null)
                    .Set("PATH", $"{folder}:{Environment.GetEnvironmentVariable("PATH")}")
            )
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    private async Task Git(params string[] arguments) =>
        await CliWrap
            .Cli.Wrap("git")
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
}
