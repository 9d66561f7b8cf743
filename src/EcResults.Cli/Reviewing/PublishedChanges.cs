using EcResults.GitHub;

namespace EcResults.Cli.Reviewing;

/// <summary>What a pull request does to published results: whose they are and who asks, in lines of their own.</summary>
internal static class PublishedChanges
{
    /// <summary>The lines; empty where nothing published changes.</summary>
    public static string Of(PullRequestContent content, PullRequest pull)
    {
        var text = new StringBuilder();
        foreach (var (id, before, after) in content.Submissions)
        {
            if (before is null)
            {
                continue;
            }

            var was = SubmissionReader.Read(before).Manifest;
            var now = after is null ? null : SubmissionReader.Read(after).Manifest;
            var owner = was is null ? null : was.Submitter.GitHub ?? was.Submitter.Name;
            text.Append($"- {What(id, after is null, was?.Status, now?.Status)}, ");
            text.Append(owner is null ? "whose owner cannot be read" : $"the result of {MarkdownCode.Span(owner)}");
            text.Append($"; asked for by {MarkdownCode.Span(content.Author)}, {Standing(pull, owner)}");
            text.Append(
                now?.Status is { } status && status != was?.Status
                    ? $"; the reason given: {MarkdownCode.Span(status.Reason)}\n"
                    : "\n"
            );
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
