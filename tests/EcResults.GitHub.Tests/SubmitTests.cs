using static EcResults.GitHub.Tests.Sending;

namespace EcResults.GitHub.Tests;

/// <summary>What is sent where, and what is left alone.</summary>
public sealed class SubmitTests
{
    [Fact]
    public async Task The_same_content_finds_its_open_pull_request()
    {
        await using var github = await Start();
        var first = await Send(github, Package);
        var changes = Changes(github);

        var second = await Send(github, PackageOf("1\n"));

        Assert.Equal((first.Number, true), (second.Number, second.WasOpen));
        // To bring the fork up to date is all that is asked for again.
        Assert.Equal(changes + 1, Changes(github));
    }

    [Fact]
    public async Task Other_content_goes_into_the_open_pull_request_and_takes_away_what_is_gone()
    {
        await using var github = await Start();
        var first = await Send(github, Package);
        var other = new SubmissionPackage(Package.Id, new Dictionary<string, byte[]> { ["b.txt"] = "2\n"u8.ToArray() });

        var second = await Send(github, other);

        Assert.Equal(first.Number, second.Number);
        Assert.Equal(
            ["results/20261123-a-b/b.txt"],
            github
                .Git.Files(github.Forks.Branches[Branch])
                .Keys.Where(path => path.StartsWith("results/2", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_pull_request_of_another_result_whose_name_begins_alike_is_left_alone()
    {
        await using var github = await Start();
        var first = await Send(github, Package);

        var second = await Send(github, PackageOf("1\n", "20261123-a"));

        Assert.NotEqual(first.Number, second.Number);
    }

    [Fact]
    public async Task A_branch_that_somebody_pushes_to_meanwhile_is_neither_overwritten_nor_removed()
    {
        await using var github = await Start();
        github.Before = kind =>
        {
            if (kind == "POST /graphql")
            {
                github.Forks.Push(Branch, new(Contributions.Empty) { ["theirs.txt"] = Contributions.File("theirs") });
            }
        };

        var failure = await Record.ExceptionAsync(() => Send(github, Package));

        Assert.Contains("was pushed to or deleted while this ran", failure?.Message, StringComparison.Ordinal);
        Assert.Contains("theirs.txt", github.Git.Files(github.Forks.Branches[Branch]).Keys);
        Assert.Empty(github.Forks.Pulls);
    }

    [Fact]
    public async Task Where_the_pull_request_is_refused_the_branch_goes_and_the_fork_that_was_there_stays()
    {
        await using var github = await Start();
        await Send(github, PackageOf("other\n", "20261123-c-d"));
        var before = github.Forks.Branches.Keys.ToHashSet();
        github.Failing = (kind, _) => kind == "POST /pulls" ? Fault.Forbidden : null;

        var failure = await Record.ExceptionAsync(() => Send(github, Package));

        Assert.IsType<GitHubException>(failure);
        Assert.Equal(before.Order(), github.Forks.Branches.Keys.Order());
        Assert.Equal(1, github.Forks.ForksMade);
    }

    [Fact]
    public async Task Whoever_may_push_and_the_token_of_a_workflow_need_no_fork()
    {
        await using var github = await Start();
        github.Forks.MayPush = true;
        github.Forks.Login = null;

        await Send(github, Package);

        Assert.Equal(0, github.Forks.ForksMade);
        Assert.Contains($"{FakeForks.Upstream}:{Package.Branch}", github.Forks.Branches.Keys);
    }

    [Theory]
    [InlineData(FakeGitHub.Token, "gist", "neither the scope public_repo nor repo")]
    [InlineData(FakeGitHub.Token, "", "neither the scope public_repo nor repo")]
    [InlineData(FakeGitHub.FineGrainedToken, null, "a fine-grained token cannot open a pull request in octo/results")]
    public async Task A_token_that_does_not_suffice_is_told_before_anything_is_made(
        string token,
        string? scopes,
        string reason
    )
    {
        await using var github = await Start();
        github.Forks.Scopes = scopes;
        using var api = GitHubApi.Connect(github.Address, token, "0.0.0", new InstantTime());

        var failure = await Record.ExceptionAsync(() =>
            new SubmissionSender(api, FakeGitHub.Repository, _ => { }).Send(Package, "")
        );

        Assert.Contains(reason, Assert.IsType<GitHubException>(failure).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Changes(github));
    }

    [Fact]
    public async Task What_is_published_already_is_not_sent()
    {
        await using var github = await Start();
        github.Forks.Start(
            new Dictionary<string, (string Mode, byte[] Content)>(Contributions.Empty)
            {
                ["results/20261123-a-b/a.txt"] = Contributions.File("1\n"),
            }
        );

        var failure = await Record.ExceptionAsync(() => Send(github, Package));

        Assert.Contains("already holds results/20261123-a-b", failure?.Message, StringComparison.Ordinal);
        Assert.Equal(0, Changes(github));
    }
}
