namespace EcResults.Cli.Tests.Workflows;

/// <summary>The scripts that take a measurement out of an issue, and that find the author of a queued pull request.</summary>
public sealed class MeasuredIssueTests : IDisposable
{
    private const string Archive = "https://github.com/user-attachments/files/123/evidence.zip";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_issue_becomes_a_submission_and_a_pull_request_and_only_the_latter_has_the_token()
    {
        var ran = Submit(Body());

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        var calls = ran.Output + File.ReadAllText(Path.Combine(folder.Path, "calls"));
        Assert.Contains(
            "--submitter=Octo Cat|--github=octocat|--machine=epyc-7763|--redact|--output=results|token=\n",
            calls,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "submit|results/made|--repo=octo/results|--issue=12|token=synthetic\n",
            calls,
            StringComparison.Ordinal
        );
        Assert.Contains($"--max-filesize 26214400 ", calls, StringComparison.Ordinal);
        Assert.Contains($"-- {Archive}\n", calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](https://example.org/evidence.zip)", "attach one archive")]
    [InlineData("https://github.com/user-attachments/files/1/a.exe", "attach one archive")]
    [InlineData(
        "https://github.com/user-attachments/files/1/a.zip https://github.com/user-attachments/files/2/b.zip",
        "attach one archive"
    )]
    public void Another_attachment_than_one_archive_is_refused(string evidence, string reason) =>
        AssertRefused(Body(evidence: evidence), reason);

    [Theory]
    [InlineData("--output=/etc")]
    [InlineData("a b")]
    [InlineData("../up")]
    [InlineData("$(id)")]
    public void A_machine_that_is_no_name_is_refused(string machine) =>
        AssertRefused(Body(machine: machine), "lower case letters, digits, dots and dashes");

    [Fact]
    public void A_name_that_looks_like_an_option_is_refused() => AssertRefused(Body(name: "--fix"), "Your name");

    [Fact]
    public void What_is_said_in_the_issue_is_a_block_of_code_that_nothing_ends()
    {
        var text = folder.Write("said", "::error::no\n@everyone ```` <b>\u001b[2J\n````\n");
        var gh = Program("gh", "while [ $# -gt 1 ]; do shift; done; cat \"$1\"\n");

        var ran = Ran.In(
            folder.Path,
            new Dictionary<string, string?>
            {
                ["PATH"] = gh,
                ["ISSUE_NUMBER"] = "12",
                ["REPOSITORY"] = "octo/results",
            },
            Repository.PathOf(".github", "scripts", "say-in-issue"),
            text
        );

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("\n`````text\n@everyone ```` <b>[2J\n````\n\n`````\n", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refs/heads/gh-readonly-queue/main/pr-7-", "mona", 0, "login=mona\n")]
    [InlineData("refs/heads/gh-readonly-queue/main/pr-7-", "github-actions[bot]", 0, "login=github-actions[bot]\n")]
    [InlineData("refs/heads/gh-readonly-queue/main/pr-7-", "mona\nadmin=1", 2, "")]
    [InlineData("refs/heads/main/pr-7-", "mona", 2, "")]
    public void The_author_of_a_queued_pull_request_is_found_by_the_queue_s_branch(
        string reference,
        string login,
        int code,
        string output
    )
    {
        var gh = Program("gh", $"[ \"$2\" = repos/octo/results/pulls/7 ] && printf '%s\\n' '{login}'\n");

        var ran = Ran.In(
            folder.Path,
            new Dictionary<string, string?>
            {
                ["PATH"] = gh,
                ["QUEUE_REF"] = reference + new string('a', 40),
                ["REPOSITORY"] = "octo/results",
            },
            Repository.PathOf(".github", "scripts", "queued-author")
        );

        Assert.Equal((code, output), (ran.ExitCode, ran.Output));
    }

    private static string Body(string name = "Octo Cat", string machine = "epyc-7763", string evidence = Archive) =>
        $"### Your name\r\n\r\n{name}\r\n\r\n### The machine\r\n\r\n{machine}\r\n\r\n### Evidence\r\n\r\n[evidence]({evidence})\r\n";

    private void AssertRefused(string body, string reason)
    {
        var ran = Submit(body);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(reason, ran.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "calls")));
    }

    private Ran Submit(string body)
    {
        var calls = Path.Combine(folder.Path, "calls");
        // In place of the network.
        var path = Program(
            "curl",
            $"echo \"$*\" >>'{calls}'\nwhile [ \"$1\" != --output ]; do shift; done\necho archive >\"$2\"\n"
        );
        var tool = folder.Write(
            "tool",
            $"(printf '%s|' \"$@\"; echo \"token=${{GH_TOKEN-}}\") >>'{calls}'\nif [ \"$1\" = new ]; then echo results/made; fi\n"
        );
        return Ran.In(
            folder.Path,
            new Dictionary<string, string?>
            {
                ["PATH"] = path,
                ["ISSUE_AUTHOR"] = "octocat",
                ["ISSUE_BODY"] = body,
                ["ISSUE_NUMBER"] = "12",
                ["REPOSITORY"] = "octo/results",
                ["GH_TOKEN"] = "synthetic",
            },
            Repository.PathOf(".github", "scripts", "submit-measured"),
            "sh",
            tool
        );
    }

    private string Program(string name, string script)
    {
        var file = folder.Write($"bin/{name}", $"#!/bin/sh\n{script}");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return $"{Path.GetDirectoryName(file)}:{Environment.GetEnvironmentVariable("PATH")}";
    }
}
