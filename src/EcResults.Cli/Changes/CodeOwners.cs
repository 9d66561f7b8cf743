namespace EcResults.Cli.Changes;

/// <summary>Reads who maintains the repository out of GitHub's own file for that.</summary>
internal static class CodeOwners
{
    /// <summary>Where the file lies in the repository.</summary>
    public const string Path = ".github/CODEOWNERS";

    /// <summary>
    /// As whom this repository's own workflows open pull requests: for a submission that somebody attached to an issue,
    /// once a maintainer asked for it. No workflow of a fork has that name here.
    /// </summary>
    private const string Workflow = "github-actions[bot]";

    /// <summary>
    /// The accounts on the line whose pattern is <c>*</c>, the last one where there are several, as GitHub reads it. Teams
    /// are left out: who is in one is not written here.
    /// </summary>
    public static IReadOnlyList<string> Maintainers(string text)
    {
        var owners = text.Split('\n')
            .Select(line => line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .LastOrDefault(words => words is ["*", ..]);
        return
        [
            .. (owners ?? [])
                .Skip(1)
                .Where(word => word.Length > 1 && word[0] == '@' && !word.Contains('/', StringComparison.Ordinal))
                .Select(word => word[1..]),
            Workflow,
        ];
    }
}
