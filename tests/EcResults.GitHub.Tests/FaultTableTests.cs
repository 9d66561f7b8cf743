namespace EcResults.GitHub.Tests;

/// <summary>Every failure at every kind of request: what is posted is posted once, and nothing is lost.</summary>
public sealed class FaultTableTests
{
    private static readonly IReadOnlyList<string> Kinds =
    [
        "GET /user",
        "GET /pulls/X",
        "GET /git/commits/X",
        "GET /git/trees/X",
        "GET /git/blobs/X",
        "GET /issues/X/comments",
        "POST /issues/X/comments",
        "PATCH /issues/comments/X",
        "DELETE /issues/comments/X",
        "GET /commits/X/check-runs",
        "POST /check-runs",
        "PATCH /check-runs/X",
        "GET /check-runs/X/annotations",
        "GET /check-runs/X",
        "POST /issues/X/labels",
        "DELETE /issues/X/labels/X",
    ];

    private static readonly Review Review = new()
    {
        Comment = "**1 error**\n",
        Title = "1 submission, 1 error, 0 warnings",
        Passes = false,
        ChangesPublished = true,
        Annotations =
        [
            .. Enumerable
                .Range(1, 120)
                .Select(line => new Annotation(
                    "results/a/wrk.txt",
                    line,
                    line < 9,
                    "ECR110 latency-unit",
                    $"finding {line}"
                )),
        ],
    };

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task A_failure_of_any_request_is_survived_and_nothing_is_posted_twice(Fault fault) =>
        Task.WhenAll(Kinds.Select(kind => Survives(fault, kind)));

    [Fact]
    public async Task Annotations_that_are_dropped_without_a_word_are_posted_again()
    {
        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, Contributions.Small);
        github.Checks.Drop = 70;

        await Run(github);

        AssertComplete(github, "dropped", forged: false);
    }

    [Fact]
    public async Task Nothing_is_posted_where_the_branch_moves_while_it_is_read()
    {
        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, Contributions.Small);
        github.Before = kind => github.Head = kind == "GET /user" ? new string('b', 40) : github.Head;

        var failure = await Assert.ThrowsAsync<GitHubException>(() => Run(github));

        Assert.Contains("was pushed to while it was reviewed", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, Changes(github));
    }

    [Theory]
    [InlineData(Fault.TooManyRequestsRetryAfter, 7)]
    [InlineData(Fault.TooManyRequests, 60)]
    [InlineData(Fault.SecondaryLimit, 60)]
    [InlineData(Fault.SecondaryLimitRetryAfter, 30)]
    [InlineData(Fault.PrimaryLimit, 601)]
    [InlineData(Fault.BadGateway, 1)]
    public async Task A_limit_is_waited_for_as_long_as_GitHub_says(Fault fault, int seconds)
    {
        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, Contributions.Small);
        github.Failing = (kind, time) => kind == "GET /pulls/X" && time == 1 ? fault : null;
        var time = new InstantTime();

        using var api = github.Connect(time);
        await new PullRequestReader(api, FakeGitHub.Repository).Read(FakeGitHub.Number);

        Assert.Equal([TimeSpan.FromSeconds(seconds)], time.Waits);
    }

    [Fact]
    public async Task A_run_that_is_killed_midway_is_completed_by_the_next()
    {
        foreach (var kind in Kinds)
        {
            await using var github = await FakeGitHub.Start();
            github.Open(Contributions.Empty, Contributions.Small);
            github.Conversation.Add("stranger", StickyComment.Marker + "forged");
            // From this request on nothing comes through, as for a process that is gone.
            var dead = false;
            github.Failing = (asked, _) => (dead |= asked == kind) ? Fault.Conflict : null;
            await Record.ExceptionAsync(() => Run(github));
            github.Failing = (_, _) => null;

            await Run(github);

            AssertComplete(github, kind);
        }
    }

    private static async Task Survives(Fault fault, string kind)
    {
        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, Contributions.Small);
        github.Conversation.Labels.UnionWith([ReviewLabels.Valid, "good first issue"]);
        github.Conversation.Add("stranger", StickyComment.Marker + "forged");
        if (kind.Contains("/issues/comments/", StringComparison.Ordinal))
        {
            // The comment of an earlier run, and one that should not be there.
            github.Conversation.Add(FakeConversation.Login, StickyComment.Marker + "earlier");
            github.Conversation.Add(FakeConversation.Login, StickyComment.Marker + "twice");
        }

        github.Failing = (asked, time) => asked == kind && time == 1 ? fault : null;

        var failure = await Record.ExceptionAsync(() => Run(github));

        Assert.True(github.Requests.Contains(kind), $"{kind} is never asked");
        if (Faults.Final.Contains(fault) && !IsAnswer(kind, fault))
        {
            var told = Assert.IsType<GitHubException>(failure);
            Assert.True(told.Status is not null, $"{fault} of {kind}: {told.Message}");
            Assert.DoesNotContain(FakeGitHub.Token, told.ToString(), StringComparison.Ordinal);
            Assert.Contains(((int)told.Status!).ToString(), told.Message, StringComparison.Ordinal);
            // The next run completes what this one left.
            await Run(github);
        }
        else
        {
            Assert.True(failure is null, $"{fault} of {kind}: {failure}");
        }

        AssertComplete(github, $"{fault} of {kind}");
        var posted = Changes(github);
        await Run(github);
        Assert.True(posted == Changes(github), $"{fault} of {kind}: the second run changed something");
    }

    /// <summary>Where the failure is an answer that says something: who asks, and that a label is gone.</summary>
    private static bool IsAnswer(string kind, Fault fault) =>
        (kind == "GET /user" && fault == Fault.Forbidden)
        || (kind == "DELETE /issues/comments/X" && fault == Fault.NotFound)
        || (kind == "DELETE /issues/X/labels/X" && fault == Fault.NotFound);

    private static async Task Run(FakeGitHub github)
    {
        // Faults that stall end by this; a slow machine only makes more attempts of it.
        using var api = github.Connect(new InstantTime(), TimeSpan.FromSeconds(3));
        var content = await new PullRequestReader(api, FakeGitHub.Repository).Read(FakeGitHub.Number);
        Assert.Single(content.Submissions);
        await new ReviewPoster(api, FakeGitHub.Repository).Post(FakeGitHub.Number, content.Head, Review);
    }

    private static void AssertComplete(FakeGitHub github, string what, bool forged = true)
    {
        var mine = github.Conversation.Comments.Where(comment =>
            comment["user"]!["login"]!.ToString() == FakeConversation.Login
        );
        Assert.True(mine.Count() == 1, $"{what}: {mine.Count()} comments");
        Assert.Equal(StickyComment.Marker + Review.Comment, mine.Single()["body"]!.ToString());
        Assert.Equal(
            forged,
            github.Conversation.Comments.Any(comment =>
                comment["body"]!.ToString().EndsWith("forged", StringComparison.Ordinal)
            )
        );
        Assert.True(github.Checks.Runs.Count == 1, $"{what}: {github.Checks.Runs.Count} check runs");
        Assert.Equal("completed", github.Checks.Runs[0]["status"]!.ToString());
        Assert.Equal("failure", github.Checks.Runs[0]["conclusion"]!.ToString());
        var lines = github.Checks.Annotations.Values.Single().Select(one => one["start_line"]!.GetValue<int>()).Order();
        Assert.True(Enumerable.Range(1, 120).SequenceEqual(lines), $"{what}: annotations {string.Join(' ', lines)}");
        Assert.Contains(ReviewLabels.Errors, github.Conversation.Labels);
        Assert.Contains(ReviewLabels.StatusChange, github.Conversation.Labels);
        Assert.DoesNotContain(github.Conversation.Labels, label => label == ReviewLabels.Valid);
    }

    private static int Changes(FakeGitHub github) =>
        github.Requests.Count(request => !request.StartsWith("GET ", StringComparison.Ordinal));
}
