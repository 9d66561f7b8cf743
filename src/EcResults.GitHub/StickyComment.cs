using Octokit;

namespace EcResults.GitHub;

/// <summary>One comment of a pull request that is written again and again. It is found by a marker and by who wrote it.</summary>
/// <param name="api">The connection.</param>
/// <param name="repository">The repository.</param>
public sealed class StickyComment(GitHubApi api, RepositoryName repository)
{
    /// <summary>The most characters of a comment with its marker; GitHub takes 65,536.</summary>
    public const int Longest = 65_000;

    /// <summary>First line of the comment, which GitHub does not show. Anybody can write it, so it alone proves nothing.</summary>
    public const string Marker = "<!-- ecresults: review -->\n";

    private const int MostTries = 4;

    /// <summary>Writes the comment where it is missing or says something else, and leaves one.</summary>
    /// <param name="number">The pull request.</param>
    /// <param name="text">The comment without its marker.</param>
    /// <param name="login">The account that the token is of.</param>
    /// <param name="onlyWhereThere">Whether to leave it where there is none yet.</param>
    internal async Task Post(int number, string text, string login, bool onlyWhereThere)
    {
        var body = Marker + text;
        for (var attempt = 1; ; attempt++)
        {
            // Read again after each change: an answer that says nothing may mean that nothing was done.
            var mine = await Mine(number, login).ConfigureAwait(false);
            if (mine is [var only] ? Normal(only.Body) == Normal(body) : mine.Count == 0 && onlyWhereThere)
            {
                return;
            }

            if (attempt == MostTries)
            {
                throw new GitHubException("GitHub does not keep the comment of the pull request; run this again later");
            }

            try
            {
                await Change(number, mine, body).ConfigureAwait(false);
            }
            catch (GitHubException lost) when (lost.MayHaveArrived)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), api.Time).ConfigureAwait(false);
            }
        }
    }

    private async Task Change(int number, IReadOnlyList<IssueComment> mine, string body)
    {
        if (mine.Count == 0)
        {
            await api.Write(client => client.Issue.Comment.Create(repository.Owner, repository.Name, number, body))
                .ConfigureAwait(false);
            return;
        }

        foreach (var other in mine.Skip(1))
        {
            await Delete(other.Id).ConfigureAwait(false);
        }

        if (Normal(mine[0].Body) != Normal(body))
        {
            await api.Write(client => client.Issue.Comment.Update(repository.Owner, repository.Name, mine[0].Id, body))
                .ConfigureAwait(false);
        }
    }

    /// <summary>GitHub may give line ends back otherwise, and takes blanks off the end.</summary>
    private static string Normal(string? body) =>
        (body ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();

    private async Task<IReadOnlyList<IssueComment>> Mine(int number, string login)
    {
        const int MostReadings = 3;
        for (var reading = 1; ; reading++)
        {
            var expected = (
                await api.Read(client => client.PullRequest.Get(repository.Owner, repository.Name, number))
                    .ConfigureAwait(false)
            ).Comments;
            var all = await api.Read(client =>
                    client.Issue.Comment.GetAllForIssue(repository.Owner, repository.Name, number, GitHubApi.WholePages)
                )
                .ConfigureAwait(false);
            // A list that is short may lack the one comment that is looked for.
            if (all.Count >= expected)
            {
                return
                [
                    .. all.Where(comment =>
                            string.Equals(comment.User?.Login, login, StringComparison.OrdinalIgnoreCase)
                            && (comment.Body ?? "").StartsWith(Marker.TrimEnd(), StringComparison.Ordinal)
                        )
                        .OrderBy(comment => comment.Id),
                ];
            }

            if (reading == MostReadings)
            {
                throw new GitHubException(
                    $"GitHub lists {all.Count} of {expected} comments; nothing is posted, so that nothing is posted twice"
                );
            }

            await Task.Delay(TimeSpan.FromSeconds(1 << reading), api.Time).ConfigureAwait(false);
        }
    }

    private async Task Delete(long id)
    {
        try
        {
            await api.Write(async client =>
                {
                    await client.Issue.Comment.Delete(repository.Owner, repository.Name, id).ConfigureAwait(false);
                    return true;
                })
                .ConfigureAwait(false);
        }
        catch (GitHubException gone) when (gone.Status == System.Net.HttpStatusCode.NotFound)
        {
            // That is what was wanted.
        }
    }
}
