using EcResults.Cli.Changes;
using EcResults.GitHub;

namespace EcResults.Cli.Commands;

/// <summary>Checks what a pull request holds, and says what is to be posted about it.</summary>
internal static class PullRequestReview
{
    /// <summary>The review, beside the results of the working folder.</summary>
    public static Review Of(PullRequestContent content)
    {
        if (content.Refusals.Count > 0)
        {
            return Refused(content);
        }

        if (content.Submissions.Count == 0)
        {
            const string Nothing = "This pull request changes no submission.";
            return new Review
            {
                Comment = Nothing + "\n",
                Title = "no submission to review",
                Passes = true,
                ChangesPublished = false,
                IsAboutNothing = true,
                Annotations = [],
            };
        }

        var pull = new PullRequest
        {
            Author = content.Author,
            Maintainers = CodeOwners.Maintainers(content.CodeOwners),
            ChangedPaths = content.ChangedPaths,
        };
        List<ChangedSubmission> changes = [.. content.Submissions.Select(Change)];
        var report = ChangeCheck.Run(changes, pull);
        return new Review
        {
            Comment = ReviewComment.Of(changes, pull, report),
            Title = report.Counts,
            Passes = report.Errors == 0,
            ChangesPublished = content.Submissions.Any(submission => submission.Before is not null),
            Annotations = [.. report.Findings.Select(AnnotationOf).OrderBy(one => !one.IsError)],
        };
    }

    private static ChangedSubmission Change(Contribution contribution)
    {
        var display = $"{SubmissionSource.Results}/{contribution.Id}";
        var folder = Path.Combine(Path.GetFullPath(SubmissionSource.Results), contribution.Id);
        // The folder says beside which results it would lie; nothing is read there.
        var files = contribution.After is { } after
            ? new SubmissionFiles(after.Id, after.Path, after.Entries) { Folder = folder }
            : null;
        return new ChangedSubmission(
            new SubmissionPlace(folder, display) { Files = files },
            files is not null,
            contribution.Before
        );
    }

    private static Annotation AnnotationOf(Finding finding) =>
        new(
            finding.At.Path,
            Region.Of(finding.At)?.Line ?? 1,
            finding.Severity == Severity.Error,
            $"{finding.Code} {RuleBook.Find(finding.Code)!.Name}",
            Sanitized.Line($"{finding.Message}; {finding.Help}")
        );

    private static Review Refused(PullRequestContent content) =>
        new()
        {
            Comment = ReviewComment.OfRefusals(content.Refusals),
            Title = $"not reviewed: {Words.Count(content.Refusals.Count, "thing")} to mend first",
            Passes = false,
            ChangesPublished = false,
            Annotations =
            [
                .. content
                    .Refusals.Where(refusal => refusal.Path.Length > 0)
                    .Select(refusal => new Annotation(
                        refusal.Path,
                        Line: 1,
                        IsError: true,
                        "refused",
                        Sanitized.Line(refusal.Reason)
                    )),
            ],
        };
}
