using System.Security.Cryptography;
using System.Text;
using Octokit;

namespace EcResults.GitHub;

/// <summary>
/// The check run that holds the findings as annotations. GitHub takes fifty at a time and drops some without a word, so
/// they are counted back, and the conclusion comes last: a run without one is not finished.
/// </summary>
/// <param name="api">The connection.</param>
/// <param name="repository">The repository.</param>
internal sealed class FindingsCheckRun(GitHubApi api, RepositoryName repository)
{
    public const string Name = "ecresults review";

    private const int ARequest = 50;
    private const int MostRounds = 5;

    /// <summary>Makes the run, or completes the one that an earlier attempt has left.</summary>
    /// <param name="head">The commit.</param>
    /// <param name="review">What it says.</param>
    public async Task Post(string head, Review review)
    {
        var mark = Mark(review);
        var run = await FindOrCreate(head, review, mark).ConfigureAwait(false);
        var missing = await Missing(run, review).ConfigureAwait(false);
        if (run.Status == CheckStatus.Completed && missing.Count == 0)
        {
            return;
        }

        for (var round = 1; missing.Count > 0 && round <= MostRounds; round++)
        {
            foreach (var some in missing.Chunk(ARequest))
            {
                await Lossy(() => Update(run.Id, new CheckRunUpdate { Output = Output(review, some) }))
                    .ConfigureAwait(false);
            }

            missing = await Missing(run, review).ConfigureAwait(false);
            if (missing.Count > 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << round), api.Time).ConfigureAwait(false);
                missing = await Missing(run, review).ConfigureAwait(false);
            }
        }

        if (missing.Count > 0)
        {
            throw new GitHubException(
                $"GitHub dropped {missing.Count} of {review.Annotations.Count} annotations {MostRounds} times; the check run stays open, run this again"
            );
        }

        await Conclude(run.Id, review).ConfigureAwait(false);
    }

    /// <summary>What the run says, in a word that tells it from a run that says something else.</summary>
    private static string Mark(Review review) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes($"{review.Passes}\n{review.Title}\n{string.Join('\n', review.Annotations)}")
            )
        );

    private static NewCheckRunOutput Output(Review review, IReadOnlyList<Annotation> annotations) =>
        new(review.Title, "The comment of this pull request has the figures and all findings.")
        {
            Annotations =
            [
                .. annotations.Select(one => new NewCheckRunAnnotation(
                    one.Path,
                    one.Line,
                    one.Line,
                    one.IsError ? CheckAnnotationLevel.Failure : CheckAnnotationLevel.Warning,
                    one.Message
                )
                {
                    Title = one.Title,
                }),
            ],
        };

    private async Task<CheckRun> FindOrCreate(string head, Review review, string mark)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await Find(head, mark).ConfigureAwait(false) is { } found)
            {
                return found;
            }

            try
            {
                return await api.Write(client =>
                        client.Check.Run.Create(
                            repository.Owner,
                            repository.Name,
                            new NewCheckRun(Name, head)
                            {
                                ExternalId = mark,
                                Status = CheckStatus.InProgress,
                                StartedAt = api.Time.GetUtcNow(),
                                Output = Output(review, []),
                            }
                        )
                    )
                    .ConfigureAwait(false);
            }
            catch (GitHubException lost) when (lost.MayHaveArrived && attempt < MostRounds)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), api.Time).ConfigureAwait(false);
            }
        }
    }

    private async Task<CheckRun?> Find(string head, string mark)
    {
        var runs = await Whole(
                () =>
                    api.Read(client =>
                        client.Check.Run.GetAllForReference(
                            repository.Owner,
                            repository.Name,
                            head,
                            new CheckRunRequest { CheckName = Name, Filter = CheckRunCompletedAtFilter.All },
                            GitHubApi.WholePages
                        )
                    ),
                answer => answer.CheckRuns.Count >= answer.TotalCount
            )
            .ConfigureAwait(false);
        return runs.CheckRuns.Where(run => run.Name == Name && run.ExternalId == mark).MinBy(run => run.Id);
    }

    /// <summary>The annotations that the run does not hold yet.</summary>
    private async Task<IReadOnlyList<Annotation>> Missing(CheckRun run, Review review)
    {
        if (review.Annotations.Count == 0)
        {
            return [];
        }

        var (held, _) = await Whole(
                async () =>
                    (
                        List: await api.Read(client =>
                                client.Check.Run.GetAllAnnotations(
                                    repository.Owner,
                                    repository.Name,
                                    run.Id,
                                    GitHubApi.WholePages
                                )
                            )
                            .ConfigureAwait(false),
                        Run: await api.Read(client => client.Check.Run.Get(repository.Owner, repository.Name, run.Id))
                            .ConfigureAwait(false)
                    ),
                answer => answer.List.Count >= answer.Run.Output.AnnotationsCount
            )
            .ConfigureAwait(false);
        var known = held.Select(one => (one.Path, one.StartLine, one.Title, one.Message)).ToHashSet();
        return
        [
            .. review
                .Annotations.DistinctBy(one => (one.Path, one.Line, one.Title, one.Message))
                .Where(one => !known.Contains((one.Path, one.Line, one.Title, one.Message))),
        ];
    }

    /// <summary>Reads a list until it is as long as GitHub says: what a short one lacks would be posted twice.</summary>
    private async Task<T> Whole<T>(Func<Task<T>> read, Func<T, bool> isWhole)
    {
        for (var reading = 1; reading <= MostRounds; reading++)
        {
            var answer = await read().ConfigureAwait(false);
            if (isWhole(answer))
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromSeconds(1 << reading), api.Time).ConfigureAwait(false);
        }

        throw new GitHubException(
            "GitHub lists less than it counts; nothing is posted, so that nothing is posted twice"
        );
    }

    private async Task Conclude(long id, Review review)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Update(
                        id,
                        new CheckRunUpdate
                        {
                            Status = CheckStatus.Completed,
                            Conclusion = review.Passes ? CheckConclusion.Success : CheckConclusion.Failure,
                            CompletedAt = api.Time.GetUtcNow(),
                            Output = Output(review, []),
                        }
                    )
                    .ConfigureAwait(false);
                return;
            }
            // Concluding twice is concluding once.
            catch (GitHubException lost) when (lost.MayHaveArrived && attempt < MostRounds)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), api.Time).ConfigureAwait(false);
            }
        }
    }

    private Task<CheckRun> Update(long id, CheckRunUpdate update) =>
        api.Write(client => client.Check.Run.Update(repository.Owner, repository.Name, id, update));

    /// <summary>A request whose answer may be lost: what it did is counted back afterwards.</summary>
    private static async Task Lossy(Func<Task> request)
    {
        try
        {
            await request().ConfigureAwait(false);
        }
        catch (GitHubException lost) when (lost.MayHaveArrived)
        {
            // Counted back by the caller.
        }
    }
}
