namespace EcResults.GitHub.Tests;

/// <summary>A submission is sent once whatever fails, and a failure leaves nothing that was not there.</summary>
public sealed class SubmitTests
{
    private const string Branch = $"{FakeForks.Fork}:";

    private static readonly IReadOnlyList<string> Kinds =
    [
        "GET ",
        "GET /user",
        "GET /git/ref/X",
        "GET /git/commits/X",
        "GET /git/trees/X",
        "GET /repos/mona/results",
        "POST /forks",
        "POST /repos/mona/results/merge-upstream",
        "GET /pulls",
        "GET /repos/mona/results/git/ref/X",
        "POST /repos/mona/results/git/refs",
        "GET /repos/mona/results/git/commits/X",
        "GET /repos/mona/results/git/trees/X",
        "POST /graphql",
        "POST /pulls",
    ];

    private static readonly IReadOnlyList<string> WithoutGraph =
    [
        "POST /repos/mona/results/git/blobs",
        "POST /repos/mona/results/git/trees",
        "POST /repos/mona/results/git/commits",
        "PATCH /repos/mona/results/git/refs/X",
    ];

    /// <summary>What no waiting mends.</summary>
    private static readonly HashSet<Fault> Final =
    [
        Fault.Unauthorized,
        Fault.Forbidden,
        Fault.NotFound,
        Fault.Conflict,
        Fault.Unprocessable,
    ];

    private static readonly SubmissionPackage Package = PackageOf("1\n");

    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public Task A_failure_of_any_request_is_survived_and_nothing_is_made_twice(Fault fault) =>
        Task.WhenAll(
            Kinds
                .Select(kind => Survives(fault, kind, graphRefuses: false))
                .Concat(WithoutGraph.Select(kind => Survives(fault, kind, graphRefuses: true)))
        );

    [Fact]
    public async Task A_run_that_is_killed_midway_is_completed_by_the_next()
    {
        foreach (var kind in Kinds)
        {
            await using var github = await Start();
            // From this request on nothing comes through, as for a process that is gone.
            var dead = false;
            github.Failing = (asked, _) => (dead |= asked == kind) ? Fault.Conflict : null;
            await Record.ExceptionAsync(() => Send(github, Package));
            github.Failing = (_, _) => null;

            await Send(github, Package);

            AssertComplete(github, Package, kind);
        }
    }

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
        var branch = $"{Branch}{Package.Branch}";
        Assert.Equal(
            ["results/20261123-a-b/b.txt"],
            github
                .Git.Files(github.Forks.Branches[branch])
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
        var branch = $"{Branch}{Package.Branch}";
        github.Before = kind =>
        {
            if (kind == "POST /graphql")
            {
                github.Forks.Push(branch, new(Contributions.Empty) { ["theirs.txt"] = Contributions.File("theirs") });
            }
        };

        var failure = await Record.ExceptionAsync(() => Send(github, Package));

        Assert.Contains("was pushed to or deleted while this ran", failure?.Message, StringComparison.Ordinal);
        Assert.Contains("theirs.txt", github.Git.Files(github.Forks.Branches[branch]).Keys);
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

    private static async Task<FakeGitHub> Start()
    {
        var github = await FakeGitHub.Start();
        github.Forks.Start(Contributions.Empty);
        github.Forks.SlowFork = 1;
        return github;
    }

    private static SubmissionPackage PackageOf(string text, string id = "20261123-a-b") =>
        new(id, new Dictionary<string, byte[]> { ["a.txt"] = Encoding.UTF8.GetBytes(text) });

    private static async Task Survives(Fault fault, string kind, bool graphRefuses)
    {
        await using var github = await Start();
        github.Forks.GraphRefuses = graphRefuses;
        github.Failing = (asked, time) => asked == kind && time == 1 ? fault : null;

        var failure = await Record.ExceptionAsync(() => Send(github, Package));

        Assert.True(github.Requests.Contains(kind), $"{kind} is never asked: {string.Join('\n', github.Requests)}");
        if (failure is not null)
        {
            Assert.True(Final.Contains(fault), $"{fault} of {kind}: {failure}");
            var told = Assert.IsType<GitHubException>(failure);
            Assert.DoesNotContain(FakeGitHub.Token, told.ToString(), StringComparison.Ordinal);
            // Nothing is left but the fork and its default branch.
            Assert.Empty(github.Forks.Pulls);
            Assert.DoesNotContain(
                github.Forks.Branches.Keys,
                branch => branch.Contains("submit/", StringComparison.Ordinal)
            );
            await Send(github, Package);
        }

        AssertComplete(github, Package, $"{fault} of {kind}");
    }

    private static async Task<SentSubmission> Send(FakeGitHub github, SubmissionPackage package)
    {
        // Faults that stall end by this; a slow machine only makes more attempts of it.
        using var api = github.Connect(new InstantTime(), TimeSpan.FromSeconds(3));
        return await new SubmissionSender(api, FakeGitHub.Repository, _ => { }).Send(package, "text");
    }

    private static void AssertComplete(FakeGitHub github, SubmissionPackage package, string what)
    {
        Assert.True(github.Forks.ForksMade == 1, $"{what}: {github.Forks.ForksMade} forks");
        Assert.True(github.Forks.Pulls.Count == 1, $"{what}: {github.Forks.Pulls.Count} pull requests");
        var branch = Assert.Single(github.Forks.Branches, one => one.Key.Contains("submit/", StringComparison.Ordinal));
        Assert.Equal($"{Branch}{package.Branch}", branch.Key);
        // One commit on top of the original.
        Assert.Equal([github.Forks.Branches[$"{FakeForks.Upstream}:main"]], github.Git.Parents(branch.Value));
        Assert.Equal("1\n"u8.ToArray(), github.Git.Files(branch.Value)["results/20261123-a-b/a.txt"].Content);
        Assert.Equal(Contributions.Empty.Count + 1, github.Git.Files(branch.Value).Count);
    }

    private static int Changes(FakeGitHub github) =>
        github.Requests.Count(request => !request.StartsWith("GET ", StringComparison.Ordinal));
}
