using System.Net;

namespace EcResults.GitHub;

/// <summary>The labels that say at a glance what a review found. Others are left alone.</summary>
/// <param name="api">The connection.</param>
/// <param name="repository">The repository.</param>
internal sealed class ReviewLabels(GitHubApi api, RepositoryName repository)
{
    public const string Valid = "results: valid";
    public const string Errors = "results: errors";
    public const string StatusChange = "results: status change";

    private static readonly IReadOnlyList<string> Ours = [Valid, Errors, StatusChange];

    /// <summary>Sets the labels of a pull request, without asking for what is set already.</summary>
    public async Task Post(int number, Review review)
    {
        List<string> wanted = review.IsAboutNothing ? [] : [review.Passes ? Valid : Errors];
        if (review.ChangesPublished)
        {
            wanted.Add(StatusChange);
        }

        const int MostTries = 5;
        for (var attempt = 1; ; attempt++)
        {
            // Read again after each change: an answer that says nothing may mean that nothing was done.
            var pull = await api.Read(client => client.PullRequest.Get(repository.Owner, repository.Name, number))
                .ConfigureAwait(false);
            var held = pull.Labels.Select(label => label.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var missing = wanted.Where(name => !held.Contains(name)).ToArray();
            var stale = Ours.Except(wanted).Where(held.Contains).ToList();
            if (missing.Length == 0 && stale.Count == 0)
            {
                return;
            }

            if (attempt == MostTries)
            {
                throw new GitHubException("GitHub does not keep the labels of the pull request; run this again later");
            }

            try
            {
                await Change(number, missing, stale).ConfigureAwait(false);
            }
            // A label that is there is not added twice, whoever adds it.
            catch (GitHubException lost) when (lost.MayHaveArrived)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), api.Time).ConfigureAwait(false);
            }
        }
    }

    private async Task Change(int number, string[] missing, List<string> stale)
    {
        if (missing.Length > 0)
        {
            await api.Write(client =>
                    // The library sends a bare list, which GitHub's description does not have.
                    client.Connection.Post<object>(
                        new Uri($"repos/{repository}/issues/{number}/labels", UriKind.Relative),
                        new Dictionary<string, object> { ["labels"] = missing },
                        "application/vnd.github+json",
                        "application/json"
                    )
                )
                .ConfigureAwait(false);
        }

        foreach (var name in stale)
        {
            try
            {
                await api.Write(client =>
                        client.Issue.Labels.RemoveFromIssue(repository.Owner, repository.Name, number, name)
                    )
                    .ConfigureAwait(false);
            }
            catch (GitHubException gone) when (gone.Status == HttpStatusCode.NotFound)
            {
                // That is what was wanted.
            }
        }
    }
}
