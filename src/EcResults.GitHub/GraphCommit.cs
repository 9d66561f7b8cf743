using Octokit.Internal;

namespace EcResults.GitHub;

/// <summary>One commit through GraphQL, which GitHub signs; it is made only where the branch still ends where it did.</summary>
/// <param name="api">The connection.</param>
/// <param name="target">The repository that the branch is in.</param>
/// <param name="package">What the commit brings.</param>
/// <param name="branch">The branch.</param>
internal sealed class GraphCommit(GitHubApi api, RepositoryName target, SubmissionPackage package, string branch)
{
    private const string Mutation =
        "mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";

    /// <summary>Tries it.</summary>
    /// <param name="head">Where the branch ends.</param>
    /// <returns>Whether GitHub took it; where not, there is another way.</returns>
    /// <exception cref="GitHubException">Nobody knows whether the commit was made.</exception>
    public async Task<bool> Try(string head)
    {
        using var objects = new GitObjects(api, target);
        var held = await SubmissionTree.Read(objects, head, package.Id).ConfigureAwait(false);
        var input = new Dictionary<string, object>
        {
            ["branch"] = new Dictionary<string, string>
            {
                ["repositoryNameWithOwner"] = target.ToString(),
                ["branchName"] = branch,
            },
            ["message"] = new Dictionary<string, string> { ["headline"] = package.Title },
            ["expectedHeadOid"] = head,
            ["fileChanges"] = new Dictionary<string, object>
            {
                ["additions"] = package
                    .Contents.Where(file => held.GetValueOrDefault(file.Key) != package.Blobs[file.Key])
                    .Select(file => new Dictionary<string, string>
                    {
                        ["path"] = file.Key,
                        ["contents"] = Convert.ToBase64String(file.Value),
                    })
                    .ToArray(),
                ["deletions"] = held
                    .Keys.Where(path => !package.Contents.ContainsKey(path))
                    .Select(path => new Dictionary<string, string> { ["path"] = path })
                    .ToArray(),
            },
        };
        try
        {
            var answer = await api.Write(client =>
                    client.Connection.Post<Answer>(
                        new Uri("graphql", UriKind.Relative),
                        new Dictionary<string, object>
                        {
                            ["query"] = Mutation,
                            ["variables"] = new Dictionary<string, object> { ["input"] = input },
                        },
                        "application/json",
                        "application/json"
                    )
                )
                .ConfigureAwait(false);
            return answer.Body is { Errors: null or { Count: 0 } };
        }
        catch (GitHubException refused) when (!refused.MayHaveArrived)
        {
            return false;
        }
    }

    /// <summary>What GraphQL answers, with status 200 also where it refuses.</summary>
    internal sealed class Answer
    {
        /// <summary>Why it refuses, or null.</summary>
        [Parameter(Key = "errors")]
        public IReadOnlyList<object>? Errors { get; set; }
    }
}
