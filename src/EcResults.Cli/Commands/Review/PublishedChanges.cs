using EcResults.Cli.Changes;

namespace EcResults.Cli.Commands;

/// <summary>What a pull request does to published results: whose they are and who asks, in lines of their own.</summary>
internal static class PublishedChanges
{
    /// <summary>The most characters of the lines; the rest of the comment needs room as well.</summary>
    private const int Longest = 15_000;

    /// <summary>The lines; empty where nothing published changes.</summary>
    /// <param name="changes">What the pull request changes.</param>
    /// <param name="checks">What each of these is now, in the same order.</param>
    /// <param name="pull">The pull request.</param>
    public static string Of(
        IReadOnlyList<ChangedSubmission> changes,
        IReadOnlyList<CheckedSubmission> checks,
        PullRequest pull
    )
    {
        var text = new StringBuilder();
        var published = changes.Zip(checks).Where(pair => pair.First.Before is not null).ToList();
        for (var index = 0; index < published.Count; index++)
        {
            if (text.Length > Longest)
            {
                text.Append($"- and {Words.Count(published.Count - index, "published result")} more\n");
                break;
            }

            var (change, one) = published[index];
            var earlier = SubmissionReader.Read(change.Before!);
            var was = earlier.Manifest;
            var now = one.Submission?.Manifest;
            var owner = was is null ? null : was.Submitter.GitHub ?? was.Submitter.Name;
            text.Append($"- {What(one.Id, !change.IsThere, was?.Status, now?.Status)}, ");
            text.Append(owner is null ? "whose owner cannot be read" : $"the result of {MarkdownCode.Span(owner)}");
            text.Append(
                pull.Author is { } author ? $"; asked for by {MarkdownCode.Span(author)}, {Standing(pull, owner)}" : ""
            );
            text.Append(
                now?.Status is { } status && status != was?.Status
                    ? $"; the reason given: {MarkdownCode.Span(status.Reason)}\n"
                    : "\n"
            );
            if (one.Submission is { } submission)
            {
                text.Append(FigureChanges.Of(earlier, submission));
            }
        }

        return text.Length == 0 ? "" : $"\n### Published results change\n\n{text}";
    }

    private static string What(string id, bool deleted, SubmissionStatus? was, SubmissionStatus? now) =>
        deleted ? $"**Deletion** of {MarkdownCode.Span(id)}"
        : was != now ? $"**Status change** of {MarkdownCode.Span(id)} from {Word(was)} to {Word(now)}"
        : $"**Change** of {MarkdownCode.Span(id)}, whose status stays {Word(now)}";

    private static string Word(SubmissionStatus? status) => status?.State.ToString().ToLowerInvariant() ?? "published";

    private static string Standing(PullRequest pull, string? owner) =>
        owner is not null && pull.IsBy(owner) ? "its submitter"
        : pull.IsByMaintainer ? "a maintainer"
        : "who is neither its submitter nor a maintainer";
}
