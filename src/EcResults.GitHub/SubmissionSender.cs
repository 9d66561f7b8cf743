using System.Net;
using Octokit;

namespace EcResults.GitHub;

/// <summary>
/// Opens the pull request of a submission, or brings the open one up to date. Done again, it does what is missing and
/// nothing else.
/// </summary>
/// <param name="api">The connection.</param>
/// <param name="repository">The repository, or a fork of it.</param>
/// <param name="tell">Says what is done.</param>
public sealed class SubmissionSender(GitHubApi api, RepositoryName repository, Action<string> tell)
{
    private const int MostTries = 5;

    /// <summary>Sends it.</summary>
    /// <param name="package">The submission.</param>
    /// <param name="body">The pull request's description, Markdown.</param>
    /// <exception cref="GitHubException">GitHub failed; what this run made is removed, and nothing else.</exception>
    public async Task<SentSubmission> Send(SubmissionPackage package, string body)
    {
        var upstream = await Upstream().ConfigureAwait(false);
        var name = PushTarget.NameOf(upstream);
        var login = await SubmitAccount.LoginOf(api, upstream).ConfigureAwait(false);
        var start = await Start(name, upstream.DefaultBranch, package).ConfigureAwait(false);
        var target = await new PushTarget(api, tell).For(upstream, login).ConfigureAwait(false);
        var pull = await Find(name, target, package).ConfigureAwait(false);
        var branch = new SubmissionBranch(api, target, package, pull?.Head.Ref ?? package.Branch);
        try
        {
            await branch.Bring(start).ConfigureAwait(false);
            var request = new NewPullRequest(
                package.Title,
                target == name ? package.Branch : $"{target.Owner}:{package.Branch}",
                upstream.DefaultBranch
            )
            {
                Body = body,
                MaintainerCanModify = target != name,
            };
            var sent = pull ?? await Open(name, target, package, request).ConfigureAwait(false);
            return new SentSubmission(sent.Number, sent.HtmlUrl ?? "", pull is not null);
        }
        catch (GitHubException)
        {
            await Undo(name, target, package, branch).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A checkout of a fork names the fork.</summary>
    private async Task<Repository> Upstream()
    {
        var found = await Read(repository.Owner, repository.Name).ConfigureAwait(false);
        return found is { Fork: true, Parent: { } parent }
            ? await Read(parent.Owner.Login, parent.Name).ConfigureAwait(false)
            : found;
    }

    private Task<Repository> Read(string owner, string name) =>
        api.Read(
            client => client.Repository.Get(owner, name),
            found => found is { FullName: not null, DefaultBranch: not null }
        );

    private async Task<string> Start(RepositoryName upstream, string branch, SubmissionPackage package)
    {
        var head =
            await BranchHead.Of(api, upstream, branch).ConfigureAwait(false)
            ?? throw new GitHubException($"{upstream} has no branch {branch}");
        using var objects = new GitObjects(api, upstream);
        var published = await SubmissionTree.Read(objects, head, package.Id).ConfigureAwait(false);
        return
            published.Count == package.Blobs.Count
            && package.Blobs.All(file => published.GetValueOrDefault(file.Key) == file.Value)
            ? throw new GitHubException($"{upstream} already holds {package.Folder} as it is here; nothing is to send")
            : head;
    }

    /// <summary>The open pull request of this submission from this account, whatever it holds now.</summary>
    private async Task<Octokit.PullRequest?> Find(
        RepositoryName upstream,
        RepositoryName target,
        SubmissionPackage package
    )
    {
        // An empty list may be a failure of GitHub's: it is believed the second time.
        for (var look = 1; look <= 2; look++)
        {
            var open = await api.Read(client =>
                    client.PullRequest.GetAllForRepository(
                        upstream.Owner,
                        upstream.Name,
                        new PullRequestRequest { State = ItemStateFilter.Open },
                        GitHubApi.WholePages
                    )
                )
                .ConfigureAwait(false);
            if (open.FirstOrDefault(pull => IsOf(pull, target, package)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsOf(Octokit.PullRequest pull, RepositoryName target, SubmissionPackage package) =>
        string.Equals(pull.Head?.Repository?.FullName, target.ToString(), StringComparison.OrdinalIgnoreCase)
        && pull.Head!.Ref is { } branch
        && branch.StartsWith(package.BranchPrefix, StringComparison.Ordinal)
        // An id may be the beginning of another one.
        && branch.Length == package.Branch.Length;

    private async Task<Octokit.PullRequest> Open(
        RepositoryName upstream,
        RepositoryName target,
        SubmissionPackage package,
        NewPullRequest request
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var opened = await api.Write(client =>
                        client.PullRequest.Create(upstream.Owner, upstream.Name, request)
                    )
                    .ConfigureAwait(false);
                if (opened.Number > 0)
                {
                    return opened;
                }
            }
            // The last is what GitHub answers where there is one already.
            catch (GitHubException lost)
                when ((lost.MayHaveArrived || lost.Status == HttpStatusCode.UnprocessableEntity) && attempt < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), api.Time).ConfigureAwait(false);
            }

            if (await Find(upstream, target, package).ConfigureAwait(false) is { } found)
            {
                return found;
            }

            if (attempt == MostTries)
            {
                throw new GitHubException("GitHub does not keep the pull request; run this again later");
            }
        }
    }

    private async Task Undo(
        RepositoryName upstream,
        RepositoryName target,
        SubmissionPackage package,
        SubmissionBranch branch
    )
    {
        try
        {
            // To delete the branch of a pull request closes it.
            if (
                await branch.IsOwn().ConfigureAwait(false)
                && await Find(upstream, target, package).ConfigureAwait(false) is null
            )
            {
                await branch.Remove().ConfigureAwait(false);
            }
        }
        catch (GitHubException)
        {
            tell($"the branch {package.Branch} of {target} may be left over; the next run goes on with it");
        }
    }
}
