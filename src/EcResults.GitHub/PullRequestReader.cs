using System.Text;
using Octokit;

namespace EcResults.GitHub;

/// <summary>
/// Reads a pull request as data: the trees of its merge commit and of that one's first parent, which are what the
/// read-only check looks at as well, and of these only what differs. GitHub's own list of changed files ends at 3,000
/// without a word, names no modes and follows renames; trees do none of this, and their names prove that they are whole.
/// Nothing is written to disk.
/// </summary>
/// <param name="api">The connection.</param>
/// <param name="repository">The repository that the pull request is for.</param>
public sealed class PullRequestReader(GitHubApi api, RepositoryName repository)
{
    /// <summary>The most files of a pull request; GitHub itself lists no more.</summary>
    public const int MostFiles = 3000;

    private const int MostLooks = 6;

    /// <summary>Reads it.</summary>
    /// <param name="number">Its number.</param>
    /// <exception cref="GitHubException">GitHub failed, or the pull request is closed.</exception>
    public async Task<PullRequestContent> Read(int number)
    {
        using var objects = new GitObjects(api, repository);
        for (var look = 1; ; look++)
        {
            var pull = await Open(number).ConfigureAwait(false);
            var content = new PullRequestContent
            {
                Number = number,
                Author = pull.User?.Login ?? "ghost",
                Head = pull.Head.Sha,
            };
            if (pull.ChangedFiles > MostFiles)
            {
                return Refused(
                    content,
                    $"this changes {pull.ChangedFiles} files, and at most {MostFiles} can be reviewed; open a pull request for each submission"
                );
            }

            if (pull.Mergeable == false)
            {
                return Refused(
                    content,
                    "this conflicts with the base branch, so nobody can say what merging it gives; merge the base branch into it"
                );
            }

            if (pull.Mergeable == true && pull.MergeCommitSha is { } sha)
            {
                var merge = await objects.Commit(sha).ConfigureAwait(false);
                // GitHub makes the merge some time after a push; until then there is the one of the earlier head.
                if (merge.Parents is [var parent, var head] && head == pull.Head.Sha)
                {
                    return await Read(content with { Base = parent }, merge.Tree, objects).ConfigureAwait(false);
                }
            }

            if (look == MostLooks)
            {
                throw new GitHubException("GitHub has not merged the pull request on trial yet; run this again later");
            }

            await Task.Delay(TimeSpan.FromSeconds(1 << look), api.Time).ConfigureAwait(false);
        }
    }

    /// <summary>Makes sure that its branch still ends where it did.</summary>
    /// <exception cref="GitHubException">It does not, or the pull request is closed.</exception>
    internal async Task StillAt(int number, string head)
    {
        if ((await Open(number).ConfigureAwait(false)).Head.Sha != head)
        {
            throw new GitHubException(
                $"pull request {number} was pushed to while it was reviewed; nothing more is posted, the run for the new commit will say what it holds"
            );
        }
    }

    private async Task<PullRequest> Open(int number)
    {
        var pull = await api.Read(client => client.PullRequest.Get(repository.Owner, repository.Name, number))
            .ConfigureAwait(false);
        return pull is not { Head.Sha: not null, State: { } state }
                ? throw new GitHubException(
                    "GitHub's answer is not what its API describes: a pull request without a head"
                )
            : state == ItemState.Open ? pull
            : throw new GitHubException($"pull request {number} is closed; there is nothing to review");
    }

    private static PullRequestContent Refused(PullRequestContent content, string reason) =>
        content with
        {
            Refusals = [new Refusal("", reason)],
        };

    private async Task<PullRequestContent> Read(PullRequestContent content, string after, GitObjects objects)
    {
        var (_, before) = await objects.Commit(content.Base).ConfigureAwait(false);
        var changes = await new TreeDifference(objects).Between(before, after).ConfigureAwait(false);
        if (changes is null || changes.Count > 2 * MostFiles)
        {
            return Refused(
                content,
                "this changes more folders than can be reviewed; open a pull request for each submission"
            );
        }

        content = content with
        {
            ChangedPaths = [.. changes.Select(change => change.Path)],
            Refusals = UnsafePaths.In(changes),
            CodeOwners = await CodeOwners(before, objects).ConfigureAwait(false),
        };
        if (content.Refusals.Count > 0)
        {
            return content;
        }

        var folders = new ContributionReader(objects);
        var submissions = new List<Contribution>();
        foreach (var id in content.ChangedPaths.Select(UnsafePaths.SubmissionOf).OfType<string>().Distinct().ToList())
        {
            submissions.Add(
                new Contribution(
                    id,
                    await folders.Read(before, id, $"{content.Base[..10]}:results/{id}").ConfigureAwait(false),
                    await folders.Read(after, id, $"results/{id}").ConfigureAwait(false)
                )
            );
        }

        return content with
        {
            Submissions = submissions,
        };
    }

    private static async Task<string> CodeOwners(string root, GitObjects objects)
    {
        var top = await objects.Tree(root, recursive: false).ConfigureAwait(false);
        if (top.FirstOrDefault(entry => entry is { Path: ".github", IsTree: true }) is not { } folder)
        {
            return "";
        }

        var files = await objects.Tree(folder.Sha, recursive: false).ConfigureAwait(false);
        return files.FirstOrDefault(entry => entry is { Path: "CODEOWNERS", IsRegular: true }) is { } file
            ? Encoding.UTF8.GetString(await objects.Blob(file.Sha).ConfigureAwait(false))
            : "";
    }
}
