using System.Net;
using Octokit;

namespace EcResults.GitHub;

/// <summary>Brings a branch to where it holds exactly the submission, in one commit.</summary>
/// <param name="api">The connection.</param>
/// <param name="target">The repository that the branch is in.</param>
/// <param name="package">What it is to hold.</param>
/// <param name="branch">Its name.</param>
internal sealed class SubmissionBranch(GitHubApi api, RepositoryName target, SubmissionPackage package, string branch)
{
    private const int MostTries = 5;

    private bool isMade;
    private string? last;

    /// <summary>Whether this run made the branch, and nobody has pushed to it since.</summary>
    public async Task<bool> IsOwn() => isMade && last is not null && await Head().ConfigureAwait(false) == last;

    /// <summary>Makes the branch where it is missing, and commits what it lacks.</summary>
    /// <param name="start">Where a new branch begins.</param>
    /// <exception cref="GitHubException">GitHub failed, or somebody else pushed meanwhile.</exception>
    public async Task Bring(string start)
    {
        var head = await Begin(start).ConfigureAwait(false);
        for (var attempt = 1; !await Holds(head).ConfigureAwait(false); attempt++)
        {
            if (attempt > MostTries)
            {
                throw new GitHubException("GitHub does not keep the commit; run this again later");
            }

            await Commit(head, byGraph: attempt == 1).ConfigureAwait(false);
            // Read again: an answer that says nothing may mean that nothing was done, or everything.
            var now = await Head().ConfigureAwait(false);
            if (now is null || (now != head && !await Holds(now).ConfigureAwait(false)))
            {
                throw new GitHubException(
                    $"the branch {branch} of {target} was pushed to or deleted while this ran; run this again"
                );
            }

            head = last = now;
        }
    }

    /// <summary>Removes the branch.</summary>
    public async Task Remove()
    {
        try
        {
            await api.Write(async client =>
                {
                    await client
                        .Git.Reference.Delete(target.Owner, target.Name, $"heads/{branch}")
                        .ConfigureAwait(false);
                    return true;
                })
                .ConfigureAwait(false);
        }
        catch (GitHubException gone) when (gone.Status is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity)
        {
            // That is what was wanted.
        }
    }

    private Task<string?> Head() => BranchHead.Of(api, target, branch);

    private async Task<string> Begin(string start)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await Head().ConfigureAwait(false) is { } head)
            {
                return last = head;
            }

            try
            {
                await api.Write(client =>
                        client.Git.Reference.Create(
                            target.Owner,
                            target.Name,
                            new NewReference($"refs/heads/{branch}", start)
                        )
                    )
                    .ConfigureAwait(false);
                isMade = true;
            }
            catch (GitHubException refused)
                when (refused.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict)
            {
                // GitHub says the same where the branch has come into being meanwhile.
                if (await Head().ConfigureAwait(false) is { } theirs)
                {
                    return last = theirs;
                }

                throw new GitHubException(
                    $"{target} cannot hold a branch that begins at the present state of the original; "
                        + "press \"Sync fork\" on its page, or give the token the scope workflow, and run this again"
                )
                {
                    Status = refused.Status,
                };
            }
            catch (GitHubException lost) when (lost.MayHaveArrived && attempt < MostTries)
            {
                isMade = true;
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), api.Time).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> Holds(string head)
    {
        using var objects = new GitObjects(api, target);
        var held = await SubmissionTree.Read(objects, head, package.Id).ConfigureAwait(false);
        return held.Count == package.Blobs.Count
            && package.Blobs.All(file => held.GetValueOrDefault(file.Key) == file.Value);
    }

    private async Task Commit(string head, bool byGraph)
    {
        try
        {
            if (byGraph && await new GraphCommit(api, target, package, branch).Try(head).ConfigureAwait(false))
            {
                return;
            }

            // GraphQL also refuses where the branch has moved: then there is nothing to commit onto.
            if (byGraph && await Head().ConfigureAwait(false) != head)
            {
                return;
            }

            await new GitDataCommit(api, target, package, branch).Make(head).ConfigureAwait(false);
        }
        catch (GitHubException lost) when (lost.MayHaveArrived)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), api.Time).ConfigureAwait(false);
        }
    }
}
