namespace EcResults.Cli.Tests.Workflows;

/// <summary>The script that finds the pull requests of a commit and reviews each.</summary>
public sealed class ReviewPullRequestsTests : IDisposable
{
    private static readonly string Script = Repository.PathOf(".github", "scripts", "review-pull-requests");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("7", 0, 0)]
    [InlineData("7", 1, 0)]
    [InlineData("7", 2, 2)]
    [InlineData("", 2, 0)]
    public void Errors_in_a_submission_are_said_elsewhere_and_only_what_cannot_run_fails(
        string numbers,
        int exitCode,
        int expected
    )
    {
        var ran = Run(numbers, exitCode);

        Assert.Equal(expected, ran.ExitCode);
        Assert.Empty(ran.Errors);
    }

    [Fact]
    public void Each_pull_request_that_ends_at_the_commit_is_reviewed()
    {
        var ran = Run("7\n12", 0);

        Assert.Contains("review --repo octo/results --pull 7\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("review --repo octo/results --pull 12\n", ran.Output, StringComparison.Ordinal);
    }

    private Ran Run(string numbers, int exitCode)
    {
        // In place of GitHub's own command, which would ask the network.
        var gh = folder.Write("bin/gh", $"#!/bin/sh\nprintf '%s\\n' '{numbers}'\n");
        File.SetUnixFileMode(gh, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return Ran.In(
            Repository.Root,
            new Dictionary<string, string?>
            {
                ["PATH"] = $"{Path.GetDirectoryName(gh)}:{Environment.GetEnvironmentVariable("PATH")}",
                ["REPOSITORY"] = "octo/results",
                ["HEAD_SHA"] = new string('a', 40),
            },
            Script,
            "sh",
            "-c",
            $"echo \"$@\"; exit {exitCode}",
            "sh",
            "review"
        );
    }
}
