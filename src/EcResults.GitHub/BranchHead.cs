using System.Net;
using Octokit;

namespace EcResults.GitHub;

/// <summary>Where branches end.</summary>
internal static class BranchHead
{
    /// <summary>The last commit of a branch, or null where there is no such branch, or no repository yet.</summary>
    /// <exception cref="GitHubException">GitHub failed.</exception>
    public static async Task<string?> Of(GitHubApi api, RepositoryName repository, string branch)
    {
        try
        {
            // The library asks at an address that GitHub's description no longer has.
            var found = await api.Read(
                    client =>
                        client.Connection.Get<Reference>(
                            new Uri($"repos/{repository}/git/ref/heads/{branch}", UriKind.Relative),
                            new Dictionary<string, string>()
                        ),
                    answer => answer.Body?.Object?.Sha is not null
                )
                .ConfigureAwait(false);
            return found.Body.Object.Sha;
        }
        // An empty repository is a conflict.
        catch (GitHubException missing) when (missing.Status is HttpStatusCode.NotFound or HttpStatusCode.Conflict)
        {
            return null;
        }
    }
}
