using EcResults.Cli.Changes;
using EcResults.GitHub;

namespace EcResults.Cli.Commands;

/// <summary>
/// The comment on a pull request, and the summary of its check, from which a maintainer decides: the verdict, what happens to published results,
/// figures beside the nearest published ones, what to look at, and all findings with their cures as far as there is room.
/// </summary>
internal static class ReviewComment
{
    private const int MostRefusals = 50;

    /// <summary>The most characters of all but the findings, which get what is left.</summary>
    private const int LongestHead = 30_000;

    /// <summary>The most characters of a comment without its marker.</summary>
    private static int Limit => StickyComment.Longest - StickyComment.Marker.Length;

    /// <summary>The comment.</summary>
    /// <param name="changes">What the pull request changes.</param>
    /// <param name="pull">The pull request.</param>
    /// <param name="report">What was found, with the submissions in the order of the changes.</param>
    public static string Of(IReadOnlyList<ChangedSubmission> changes, PullRequest pull, FindingReport report)
    {
        var head = Verdict(report) + PublishedChanges.Of(changes, report.Submissions, pull);
        var published = new Lazy<PublishedResults>(() => PublishedResults.Beside(report));
        var text = new StringBuilder();
        var left = false;
        foreach (var one in report.Submissions)
        {
            // Whole sections only, as with findings.
            foreach (
                var section in new[] { FiguresSection.Of(one, published), FixesSection.Of(one), ByHand(one, pull) }
            )
            {
                if (head.Length + text.Length + section.Length <= LongestHead)
                {
                    text.Append(section);
                    continue;
                }

                left = true;
            }
        }

        if (left)
        {
            text.Append("\nNot all figures fit here: `ecresults show` prints those of each submission.\n");
        }

        const string Title = "\n### Findings\n\n";
        var findings = Title + FindingMarkdown.Of(report, Limit - head.Length - text.Length - Title.Length);
        // What blocks the merge comes before what there is to weigh.
        return report.Errors > 0 ? head + findings + text : head + text + findings;
    }

    /// <summary>What is said where nothing was looked at.</summary>
    public static string OfRefusals(IReadOnlyList<Refusal> refusals)
    {
        var text = new StringBuilder(
            "**Not reviewed.** Nothing of this pull request is validated before this is mended:\n\n"
        );
        foreach (var refusal in refusals.Take(MostRefusals))
        {
            var where = refusal.Path.Length == 0 ? "" : MarkdownCode.Span(refusal.Path) + ": ";
            text.Append("- ").Append(where).Append(MarkdownCode.Span(refusal.Reason)).Append('\n');
        }

        if (refusals.Count > MostRefusals)
        {
            text.Append("- and ").Append(refusals.Count - MostRefusals).Append(" more of this kind\n");
        }

        return text.ToString();
    }

    private static string Verdict(FindingReport report)
    {
        var count = Words.Count(report.Submissions.Count, "submission");
        var warnings = report.Warnings == 0 ? "no warnings" : Words.Count(report.Warnings, "warning");
        return report.Errors > 0
            ? $"**Not ready to merge: {Words.Count(report.Errors, "error")} and {warnings} in {count}.** Each finding below says how to mend it.\n"
            : $"**Valid: no errors and {warnings} in {count}.** A maintainer decides whether to merge.\n";
    }

    private static string ByHand(CheckedSubmission one, PullRequest pull)
    {
        if (one.Submission?.Manifest is not { } manifest)
        {
            return "";
        }

        var text = new StringBuilder("\n#### To look at by hand\n\n");
        var submitter = manifest.Submitter.GitHub ?? manifest.Submitter.Name;
        text.Append(
            $"- The result is submitted as {MarkdownCode.Span(submitter)}; {MarkdownCode.Span(pull.Author ?? "nobody known")} opened the pull request.\n"
        );
        text.Append(
            $"- Does the prose in {MarkdownCode.Span(one.Path + "/" + SubmissionFiles.ProseName)} follow from the figures? Only its form is checked.\n"
        );
        var judged = one
            .Findings.Where(finding => finding.Severity == Severity.Warning)
            .Select(finding => finding.Code);
        var codes = judged.Distinct().Order(StringComparer.Ordinal).ToList();
        if (codes.Count > 0)
        {
            text.Append($"- Warnings do not block a merge and are yours to judge: {string.Join(", ", codes)}.\n");
        }

        return text.ToString();
    }
}
