using System.Net;

namespace EcResults.GitHub;

/// <summary>Posts a review: comment, check run and labels. Done again, it posts what is missing and nothing else.</summary>
/// <param name="api">The connection.</param>
/// <param name="repository">The repository.</param>
public sealed class ReviewPoster(GitHubApi api, RepositoryName repository)
{
    /// <summary>As whom the token of a workflow speaks, which GitHub does not tell that token.</summary>
    private const string WorkflowLogin = SubmitAccount.WorkflowLogin;

    /// <summary>Posts it, where the branch still ends where it was read.</summary>
    /// <param name="number">The pull request.</param>
    /// <param name="head">The commit that was read.</param>
    /// <param name="review">What to say.</param>
    /// <exception cref="GitHubException">GitHub failed, or the branch has moved on.</exception>
    public async Task Post(int number, string head, Review review)
    {
        var login = await Login().ConfigureAwait(false);
        await new PullRequestReader(api, repository).StillAt(number, head).ConfigureAwait(false);
        await new StickyComment(api, repository)
            .Post(number, review.Comment, login, review.IsAboutNothing)
            .ConfigureAwait(false);
        if (!review.IsAboutNothing)
        {
            await new FindingsCheckRun(api, repository).Post(head, review).ConfigureAwait(false);
        }

        await new ReviewLabels(api, repository).Post(number, review).ConfigureAwait(false);
    }

    private async Task<string> Login()
    {
        try
        {
            return (await api.Read(client => client.User.Current()).ConfigureAwait(false)).Login;
        }
        catch (GitHubException refused) when (refused.Status == HttpStatusCode.Forbidden)
        {
            return WorkflowLogin;
        }
    }
}
