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

        const int MostTries = 4;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Set(number, wanted).ConfigureAwait(false);
                return;
            }
            // A label that is there is not added twice, whoever adds it.
            catch (GitHubException lost) when (lost.MayHaveArrived && attempt < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), api.Time).ConfigureAwait(false);
            }
        }
    }

    private async Task Set(int number, List<string> wanted)
    {
        var labels = await api.Ask(client =>
                client.Issue.Labels.GetAllForIssue(repository.Owner, repository.Name, number, GitHubApi.WholePages)
            )
            .ConfigureAwait(false);
        var held = labels.Select(label => label.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = wanted.Where(name => !held.Contains(name)).ToArray();
        if (missing.Length > 0)
        {
            await api.Ask(client =>
                    client.Issue.Labels.AddToIssue(repository.Owner, repository.Name, number, missing)
                )
                .ConfigureAwait(false);
        }

        foreach (var name in Ours.Except(wanted).Where(held.Contains))
        {
            try
            {
                await api.Ask(client =>
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
