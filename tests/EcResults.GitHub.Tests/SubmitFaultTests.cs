using static EcResults.GitHub.Tests.Sending;

namespace EcResults.GitHub.Tests;

/// <summary>A submission is sent once whatever fails, and a failure leaves nothing that was not there.</summary>
public sealed class SubmitFaultTests
{
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

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
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

            AssertComplete(github, kind);
        }
    }

    private static async Task Survives(Fault fault, string kind, bool graphRefuses)
    {
        await using var github = await Start();
        github.Forks.GraphRefuses = graphRefuses;
        github.Failing = (asked, time) => asked == kind && time == 1 ? fault : null;

        var failure = await Record.ExceptionAsync(() => Send(github, Package));

        Assert.True(github.Requests.Contains(kind), $"{kind} is never asked: {string.Join('\n', github.Requests)}");
        if (failure is not null)
        {
            Assert.True(Faults.Final.Contains(fault), $"{fault} of {kind}: {failure}");
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

        AssertComplete(github, $"{fault} of {kind}");
    }

    private static void AssertComplete(FakeGitHub github, string what)
    {
        Assert.True(github.Forks.ForksMade == 1, $"{what}: {github.Forks.ForksMade} forks");
        Assert.True(github.Forks.Pulls.Count == 1, $"{what}: {github.Forks.Pulls.Count} pull requests");
        var branch = Assert.Single(github.Forks.Branches, one => one.Key.Contains("submit/", StringComparison.Ordinal));
        Assert.Equal(Branch, branch.Key);
        // One commit on top of the original.
        Assert.Equal([github.Forks.Branches[$"{FakeForks.Upstream}:main"]], github.Git.Parents(branch.Value));
        Assert.Equal("1\n"u8.ToArray(), github.Git.Files(branch.Value)["results/20261123-a-b/a.txt"].Content);
        Assert.Equal(Contributions.Empty.Count + 1, github.Git.Files(branch.Value).Count);
    }
}
