using System.Net;
using Octokit;

namespace EcResults.GitHub;

/// <summary>
/// The repository that the branch goes into: the one of the pull request where the account may push there, else the
/// account's fork of it, made where there is none.
/// </summary>
/// <param name="api">The connection.</param>
/// <param name="tell">Says what is done.</param>
internal sealed class PushTarget(GitHubApi api, Action<string> tell)
{
    private const int MostLooks = 7;

    /// <summary>Finds it, and where it is a fork, brings its default branch up to date.</summary>
    public async Task<RepositoryName> For(Repository upstream, string login)
    {
        if (upstream.Permissions?.Push == true)
        {
            return NameOf(upstream);
        }

        var fork = await Existing(upstream, login).ConfigureAwait(false);
        if (fork is null)
        {
            tell($"making a fork of {upstream.FullName} for {login}");
            fork = await Made(upstream, login).ConfigureAwait(false);
        }

        await Sync(fork, upstream.DefaultBranch).ConfigureAwait(false);
        return NameOf(fork);
    }

    internal static RepositoryName NameOf(Repository repository) =>
        RepositoryName.Parse(repository.FullName ?? "")
        ?? throw new GitHubException("GitHub's answer is not what its API describes: a repository without a name");

    /// <summary>The fork where it has the name that GitHub gives at first; others are found by asking for one again.</summary>
    private async Task<Repository?> Existing(Repository upstream, string login)
    {
        try
        {
            var found = await api.Read(client => client.Repository.Get(login, upstream.Name)).ConfigureAwait(false);
            return IsForkOf(found, upstream) ? found : null;
        }
        catch (GitHubException missing) when (missing.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<Repository> Made(Repository upstream, string login)
    {
        for (var look = 1; ; look++)
        {
            try
            {
                // GitHub answers with the fork that is there, where there is one: asking again makes no second one.
                var made = await api.Write(client =>
                        client.Repository.Forks.Create(upstream.Owner.Login, upstream.Name, new NewRepositoryFork())
                    )
                    .ConfigureAwait(false);
                // It is filled after it is made.
                if (
                    made.FullName is not null
                    && await BranchHead.Of(api, NameOf(made), upstream.DefaultBranch).ConfigureAwait(false) is not null
                )
                {
                    return made;
                }
            }
            catch (GitHubException lost) when (lost.MayHaveArrived && look < MostLooks)
            {
                // The next question tells.
            }

            if (look == MostLooks)
            {
                throw new GitHubException($"GitHub has not finished the fork of {login} yet; run this again later");
            }

            await Task.Delay(TimeSpan.FromSeconds(1 << look), api.Time).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Tries to. The branch begins at the last commit of the original, which a fork can name once it has it; a default
    /// branch that went its own way is left as it is.
    /// </summary>
    private async Task Sync(Repository fork, string branch)
    {
        var address = new Uri($"repos/{NameOf(fork)}/merge-upstream", UriKind.Relative);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await api.Write(client =>
                        client.Connection.Post<object>(
                            address,
                            new Dictionary<string, string> { ["branch"] = branch },
                            "application/vnd.github+json",
                            "application/json"
                        )
                    )
                    .ConfigureAwait(false);
                return;
            }
            catch (GitHubException refused)
                when (refused.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity)
            {
                tell($"the fork's branch {branch} cannot be brought up to date and stays as it is");
                return;
            }
            // To bring it up to date twice is to do it once.
            catch (GitHubException lost) when (lost.MayHaveArrived && attempt < MostLooks)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), api.Time).ConfigureAwait(false);
            }
        }
    }

    private static bool IsForkOf(Repository found, Repository upstream) =>
        found.Fork && found.Parent?.Id == upstream.Id;
}
