namespace EcResults.Rules;

internal static class PublishedResultChanged
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR408",
            Name = "published-result-changed",
            Severity = Severity.Warning,
            Law = "What changes in a published result under a new status is said aloud.",
            Reason =
                "A status lets a result be withdrawn, and its figures, its evidence and its words be replaced. Whoever "
                + "merges that has to see that it happens, and how much of it.",
            Cure =
                "Look at each change before you merge. Only the submitter or a maintainer may ask for it; on your own "
                + "machine, say with --author who will open the pull request.",
            CheckContribution = Check,
        };

    private static IEnumerable<Problem> Check(PullRequest pull, Submission? before, Submission? after)
    {
        var by = pull.Author is { } author ? $" by {MessageFormat.Quote(author)}" : "";
        if (Publication.Of(before, after) is { EndsDispute: true } settled)
        {
            return
            [
                new Problem(
                    settled.After!.ManifestText!.At(""),
                    $"the dispute of the published result of {MessageFormat.Quote(settled.Owner)} is ended{by}; its reason was {MessageFormat.Quote(settled.Before.Manifest!.Status!.Reason)}",
                    "look whether the issue of the dispute was decided in favour of the result"
                ),
            ];
        }

        if (
            Publication.Of(before, after)
            is not {
                HasOtherStatus: true,
                After: { Manifest.Status: { } status, ManifestText: { } text } now
            } publication
        )
        {
            return [];
        }

        var owner = MessageFormat.Quote(publication.Owner);
        var state = status.State.ToString().ToLowerInvariant();
        var effect =
            status.State == SubmissionState.Disputed
                ? "a dispute lets nothing of the result change"
                : "the status lifts what ECR404 keeps";
        var help = pull.Author is null
            ? $"only {owner}, whose result it is, or a maintainer may do this; {effect}"
            : $"compare both before you merge; {effect}";
        return
        [
            .. new[]
            {
                new Problem(
                    text.At("/status"),
                    $"the published result of {owner} is marked \"{state}\"{by}: {MessageFormat.Quote(status.Reason)}",
                    help
                ),
            }
                .Concat(Said(FrozenMembers.CompareSubmitter(publication.Before, now), "the submitter changes"))
                .Concat(Said(FrozenMembers.CompareMeasured(publication.Before, now), "published values change"))
                .Concat(Said(FilesOf(publication, prose: false), "published raw files change"))
                .Concat(Said(FilesOf(publication, prose: true), "the published prose changes"))
                .Select(problem => problem with { Help = help }),
        ];
    }

    private static IEnumerable<Problem> FilesOf(Publication publication, bool prose) =>
        FrozenFiles
            .Compare(publication.Before.Files, publication.After!.Files)
            .Where(problem =>
                problem.At.Path.EndsWith("/" + SubmissionFiles.ProseName, StringComparison.Ordinal) == prose
            );

    /// <summary>One finding at the first of several places: what is replaced as a whole is said once.</summary>
    private static IEnumerable<Problem> Said(IEnumerable<Problem> differences, string what)
    {
        List<Problem> all = [.. differences];
        if (all is [var first, ..])
        {
            var places = all.Count == 1 ? "in one place" : $"in {all.Count} places, the first of them here";
            yield return first with
            {
                Message = $"{what} {places}: {first.Message}",
            };
        }
    }
}
