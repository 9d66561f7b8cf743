namespace EcResults.Rules;

internal static class PublishedFigureChanged
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR404",
            Name = "published-figure-changed",
            Law =
                "What a published result says, shows as evidence and names as its submitter changes only together with a "
                + "status that says why and when, and a published result is never deleted; a dispute changes nothing of it.",
            Reason =
                "People quote published figures and link to them. A figure that changes without a word makes every "
                + "quotation wrong and every reader wonder which others did.",
            Cure =
                "Put back what was published. Where it was wrong, set status to corrected or withdrawn, with reason and "
                + "date; where another result takes its place, name that in supersededBy.",
            CheckChange = Check,
        };

    private static IEnumerable<Problem> Check(Submission before, Submission? after)
    {
        // Only what validated was ever published.
        if (before.Manifest is not { } published)
        {
            return [];
        }

        if (after is null)
        {
            return [Deleted(before)];
        }

        var status = after.Manifest?.Status;
        if (status is not null and not { State: SubmissionState.Disputed } && status != published.Status)
        {
            return [];
        }

        var help = published.Status is null
            ? "put it back, or set status to \"corrected\" or \"withdrawn\" with reason and date"
            : "put it back, or say in status, with a new reason and date, what this change corrects";
        return
        [
            .. StatusGone(before, after),
            .. FrozenMembers
                .Compare(before, after)
                .Concat(FrozenFiles.Compare(before.Files, after.Files))
                .Select(problem => problem with { Help = help }),
        ];
    }

    /// <summary>Where a deleted result stood, without the commit: that is the place to bring it back to.</summary>
    public static Location PlaceThatStood(Submission before) =>
        new SourceText(
            before.Files.DisplayPath(SubmissionFiles.ManifestName)[
                (before.Files.Path.IndexOf(':', StringComparison.Ordinal) + 1)..
            ],
            string.Empty
        ).Whole;

    private static Problem Deleted(Submission before) =>
        new Problem(
            PlaceThatStood(before),
            "a published result is gone; its figures may be quoted and linked to",
            "bring it back under its id; where it must not count any more, set status to \"withdrawn\" with reason and date"
        ).Beside(before.ManifestText!.At("/id"), "it was published as this");

    // A dispute that is decided in favour of the result leaves no status: ECR407 says who may end it.
    private static IEnumerable<Problem> StatusGone(Submission before, Submission after)
    {
        if (
            before.Manifest!.Status is { State: not SubmissionState.Disputed } status
            && after.Manifest is { Status: null }
        )
        {
            yield return new Problem(
                after.ManifestText!.Source.Whole,
                $"the status is gone; it was {status.State.ToString().ToLowerInvariant()} before",
                "put it back, or say in status why it no longer holds"
            ).Beside(before.ManifestText!.At("/status"), "the status was this before");
        }
    }
}
