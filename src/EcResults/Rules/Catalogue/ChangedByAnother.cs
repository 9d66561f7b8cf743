namespace EcResults.Rules;

internal static class ChangedByAnother
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR407",
            Name = "changed-by-another",
            Law =
                "Only its submitter or a maintainer changes, withdraws or deletes a published result, and only a maintainer ends a dispute in its favour.",
            Reason =
                "A result carries its submitter's name. If anybody could withdraw it or replace its figures, a status would "
                + "be the way to speak in another's name.",
            Cure =
                "Ask the submitter or a maintainer to open the pull request. The submitter is the account in submission.json "
                + "of the base branch; maintainers are the accounts on the line for * in its .github/CODEOWNERS.",
            CheckContribution = Check,
        };

    private static IEnumerable<Problem> Check(PullRequest pull, Submission? before, Submission? after)
    {
        if (
            pull.Author is not { } author
            || pull.IsByMaintainer
            || Publication.Of(before, after) is not { } publication
            || (pull.IsBy(publication.Owner) && !publication.EndsDispute)
        )
        {
            yield break;
        }

        if (pull.IsBy(publication.Owner))
        {
            yield return new Problem(
                LocationOf(publication, first: null),
                $"{MessageFormat.Quote(author)} ends the dispute of a result of their own",
                "ask a maintainer to open the pull request; withdraw or correct the result where the doubt is right"
            );
            yield break;
        }

        var first = publication.Differences.FirstOrDefault();
        if (after is null || publication.HasOtherStatus || first is not null)
        {
            yield return new Problem(
                LocationOf(publication, first),
                $"{MessageFormat.Quote(author)} {(after is null ? "deletes" : "changes")} the published result of {MessageFormat.Quote(publication.Owner)}",
                $"ask {MessageFormat.Quote(publication.Owner)} or a maintainer to open the pull request"
            ).Beside(before!.ManifestText!.At("/submitter"), "the submitter is named here");
        }
    }

    private static Location LocationOf(Publication publication, Problem? first)
    {
        if (publication is { HasOtherStatus: true, After.ManifestText: { } text })
        {
            return text.At(publication.After.Manifest!.Status is null ? "" : "/status");
        }

        return first?.At ?? PublishedFigureChanged.PlaceThatStood(publication.Before);
    }
}
