namespace EcResults.GitHub.Tests;

/// <summary>Pull requests that were made to do harm are refused in words, and nothing of them is read or written.</summary>
public sealed class HostilePullRequestTests
{
    [Theory]
    [InlineData("results/20261123-a-b/sub", "160000", "this is a submodule")]
    [InlineData("results/20261123-a-b", "160000", "this is a submodule")]
    [InlineData("vendor", "160000", "this is a submodule")]
    [InlineData(".gitmodules", "100644", "submodules are not taken")]
    [InlineData("results/loose.txt", "100644", "this is no submission")]
    [InlineData("results/20261123-a-b", "120000", "this is no submission")]
    [InlineData("results/20261123-a-b/.git/config", "100644", "a part of the repository itself")]
    [InlineData("results/20261123-a-b/.GIT/config", "100644", "a part of the repository itself")]
    [InlineData("results/../20261123-a-b/x.txt", "100644", "leads out of its folder")]
    [InlineData("results/../../etc/passwd", "100644", "leads out of its folder")]
    [InlineData("results/20261123-a-b/..\\x.txt", "100644", "leads out of its folder")]
    [InlineData("Results/20261123-a-b/raw/x.txt", "100644", "on systems that ignore case")]
    [InlineData("RESULTS", "120000", "on systems that ignore case")]
    [InlineData(".gitattributes", "100644", "changes the bytes of all results")]
    public async Task A_path_that_climbs_or_links_is_refused(string path, string mode, string reason)
    {
        var content = await Read(
            new(Contributions.Small) { [path] = (mode, Encoding.UTF8.GetBytes("../../etc/passwd")) },
            clash: path == "results/20261123-a-b"
        );

        Assert.Contains(content.Refusals, refusal => refusal.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.Empty(content.Submissions);
    }

    [Fact]
    public async Task A_link_inside_a_submission_is_kept_as_a_link_and_not_followed()
    {
        var content = await Read(
            new(Contributions.Small) { ["results/20261123-a-b/raw"] = ("120000", "/etc"u8.ToArray()) }
        );

        var link = Assert.Single(content.Submissions).After!.Find("raw");
        Assert.Equal((SubmissionFileKind.Link, null), (link!.Kind, link.Content));
    }

    [Fact]
    public async Task A_file_of_a_hundred_megabytes_is_never_fetched()
    {
        await using var github = await FakeGitHub.Start();
        var files = Contributions.Small;
        files["results/20261123-a-b/raw/big.txt"] = ("100644", new byte[100 * 1024 * 1024]);
        github.Open(Contributions.Empty, files);
        using var api = github.Connect(new InstantTime());

        var content = await new PullRequestReader(api, FakeGitHub.Repository).Read(FakeGitHub.Number);

        var big = Assert.Single(content.Submissions).After!.Find("raw/big.txt");
        Assert.Equal((100L * 1024 * 1024, null), (big!.Size, big.Content));
        // The manifest and CODEOWNERS.
        Assert.Equal(2, github.Requests.Count(request => request == "GET /git/blobs/X"));
    }

    [Fact]
    public async Task More_than_three_thousand_files_are_refused_before_any_is_read()
    {
        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, Contributions.Small);
        github.ChangedFiles = 3001;
        using var api = github.Connect(new InstantTime());

        var content = await new PullRequestReader(api, FakeGitHub.Repository).Read(FakeGitHub.Number);

        Assert.Contains("3001 files", Assert.Single(content.Refusals).Reason, StringComparison.Ordinal);
        Assert.Equal(["GET /pulls/X"], github.Requests);
    }

    [Fact]
    public async Task A_pull_request_that_conflicts_is_said_to()
    {
        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, Contributions.Small);
        github.Mergeable = false;
        using var api = github.Connect(new InstantTime());

        var content = await new PullRequestReader(api, FakeGitHub.Repository).Read(FakeGitHub.Number);

        Assert.Contains(
            "conflicts with the base branch",
            Assert.Single(content.Refusals).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_merge_of_an_earlier_head_is_not_taken_for_the_merge_of_this_one()
    {
        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, Contributions.Small);
        github.Head = new string('b', 40);
        using var api = github.Connect(new InstantTime());

        var failure = await Assert.ThrowsAsync<GitHubException>(() =>
            new PullRequestReader(api, FakeGitHub.Repository).Read(FakeGitHub.Number)
        );

        Assert.Contains("has not merged the pull request on trial yet", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<PullRequestContent> Read(
        Dictionary<string, (string Mode, byte[] Content)> after,
        bool clash = false
    )
    {
        if (clash)
        {
            after.Remove("results/20261123-a-b/submission.json");
            after["results/20261123-a-c/submission.json"] = Contributions.File("{}");
        }

        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, after);
        using var api = github.Connect(new InstantTime());
        return await new PullRequestReader(api, FakeGitHub.Repository).Read(FakeGitHub.Number);
    }
}
