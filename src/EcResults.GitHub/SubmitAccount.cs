using System.Net;
using Octokit;

namespace EcResults.GitHub;

/// <summary>Who sends, and whether the token lets them: asked before anything is made.</summary>
internal static class SubmitAccount
{
    /// <summary>As whom the token of a workflow speaks, which GitHub does not tell that token.</summary>
    public const string WorkflowLogin = "github-actions[bot]";

    private const string FineGrainedPrefix = "github_pat_";
    private const string ScopesHeader = "X-OAuth-Scopes";

    private static readonly IReadOnlyList<string> SufficientScopes = ["public_repo", "repo"];

    /// <summary>Asks GitHub whose the token is.</summary>
    /// <param name="api">The connection.</param>
    /// <param name="upstream">The repository that the pull request is for.</param>
    /// <exception cref="GitHubException">The token cannot open a pull request there.</exception>
    public static async Task<string> LoginOf(GitHubApi api, Repository upstream)
    {
        var mayPush = upstream.Permissions?.Push == true;
        if (!mayPush && api.Token.StartsWith(FineGrainedPrefix, StringComparison.Ordinal))
        {
            throw new GitHubException(
                $"a fine-grained token cannot open a pull request in {upstream.FullName}, which belongs to another account; "
                    + "run gh auth login, or set GH_TOKEN to a classic token with the scope public_repo"
            );
        }

        IApiResponse<User> answer;
        try
        {
            answer = await api.Read(
                    client =>
                        client.Connection.Get<User>(
                            new Uri("user", UriKind.Relative),
                            new Dictionary<string, string>()
                        ),
                    user => !string.IsNullOrEmpty(user.Body?.Login)
                )
                .ConfigureAwait(false);
        }
        catch (GitHubException refused) when (refused.Status == HttpStatusCode.Forbidden && mayPush)
        {
            return WorkflowLogin;
        }

        // Tokens of apps have no scopes and no such header.
        var says = answer.HttpResponse.Headers.Keys.Contains(ScopesHeader, StringComparer.OrdinalIgnoreCase);
        if (says && !answer.HttpResponse.ApiInfo.OauthScopes.Intersect(SufficientScopes).Any())
        {
            throw new GitHubException(
                "the token has neither the scope public_repo nor repo, and without one it cannot open a pull request; "
                    + "run gh auth refresh --scopes public_repo, or set GH_TOKEN to a token that has it"
            );
        }

        return answer.Body.Login;
    }
}
