namespace EcResults.Cli.Changes;

/// <summary>What <c>validate</c> and <c>review</c> find in submissions that change: one check, whatever they are read from.</summary>
internal static class ChangeCheck
{
    /// <summary>Checks each submission, what the change does to it, and all of them beside what stands in their folders.</summary>
    /// <param name="changes">The submissions.</param>
    /// <param name="pull">The pull request that they are part of, or null where all are taken as they lie.</param>
    public static FindingReport Run(IReadOnlyList<ChangedSubmission> changes, PullRequest? pull)
    {
        var there = changes.Where(change => change.IsThere).ToList();
        var kept = SubmissionCheck.Run(
            [.. there.Select(change => change.Place)],
            (index, submission, findings) =>
            {
                IReadOnlyList<Finding> all = [.. findings, .. Changed(there[index], submission, pull)];
                // A single one has room, and its files are held against those of its neighbours. A pull request is answered
                // with the figures.
                return there.Count == 1 ? new Kept(submission, all)
                    : pull is null ? new Kept(submission.AmongOthers(), FindingList.WithoutTexts(all))
                    : new Kept(submission.WithoutTexts(), FindingList.WithoutTexts(all));
            }
        );
        var submissions = kept.Select(one => one.Submission!).ToList();
        var neighbours = pull is null ? [] : CopyCandidates.All(submissions);
        var beside = pull is null ? CatalogCheck.Run(submissions) : BesideChanges(there, submissions, neighbours);
        var report = new List<CheckedSubmission>();
        var next = 0;
        foreach (var change in changes)
        {
            var (submission, findings) = change.IsThere
                ? kept[next++]
                : new Kept(null, Changed(change, after: null, pull));
            report.Add(
                new CheckedSubmission(
                    Path.GetFileName(change.Place.Folder),
                    change.Place.Display,
                    FindingList.Sorted([.. findings, .. beside.Where(finding => IsIn(finding, change))])
                )
                {
                    Submission = submission,
                }
            );
        }

        return new FindingReport(report, pull is null ? [] : RuleBook.CheckPullRequest(pull))
        {
            Neighbours = neighbours,
        };
    }

    private static IReadOnlyList<Finding> BesideChanges(
        IReadOnlyList<ChangedSubmission> there,
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Submission> neighbours
    )
    {
        var known = there.Where(change => change.Before is not null).Select(change => change.Place.Display).ToHashSet();
        return CatalogCheck.Run(
            submissions,
            neighbours,
            submission => known.Contains(submission.Files.Path) ? Standing.Changed : Standing.Added
        );
    }

    private static IReadOnlyList<Finding> Changed(ChangedSubmission change, Submission? after, PullRequest? pull)
    {
        var before = change.Before is { } files ? SubmissionReader.Read(files) : null;
        return
        [
            .. before is null ? [] : RuleBook.CheckChange(before, after),
            .. pull is null ? [] : RuleBook.CheckContribution(pull, before, after),
        ];
    }

    private static bool IsIn(Finding finding, ChangedSubmission change) =>
        finding.At.Path.StartsWith(change.Place.Display + "/", StringComparison.Ordinal);

    /// <summary>What is kept of a submission for the rules that look at several.</summary>
    private sealed record Kept(Submission? Submission, IReadOnlyList<Finding> Findings);
}
