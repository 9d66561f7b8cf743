namespace EcResults.Rules;

internal static class MoreThanASubmission
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR406",
            Name = "more-than-a-submission",
            Law =
                "A pull request that touches a submission touches that one and nothing else, unless a maintainer opens it.",
            Reason =
                "A measurement is data and is reviewed as data. Code, schemas and workflows that come with it would be merged "
                + "with it, and a second submission hides behind the first.",
            Cure =
                "Open one pull request for each submission, and another one for everything else. The accounts on the line for "
                + "* in .github/CODEOWNERS of the base branch may do both at once.",
            CheckPullRequest = Check,
        };

    private static IEnumerable<Problem> Check(PullRequest pull)
    {
        var submissions = pull.Submissions;
        if (pull.IsByMaintainer || submissions.Count == 0)
        {
            return [];
        }

        var first = submissions[0];
        return
        [
            .. submissions
                .Skip(1)
                .Select(other => new Problem(
                    LocationOf($"{other}/{SubmissionFiles.ManifestName}"),
                    $"{MessageFormat.Quote(other)} comes in the same pull request as {MessageFormat.Quote(first)}; one pull request holds one submission",
                    "open a pull request of its own for this submission"
                )),
            .. pull.Beside.Select(path => new Problem(
                LocationOf(path),
                $"{MessageFormat.Quote(path)} changes together with {MessageFormat.Quote(first)}; a pull request with a submission touches nothing else",
                "take this change out of the branch, and open another pull request for it"
            )),
        ];
    }

    private static Location LocationOf(string path) => new SourceText(path, string.Empty).Whole;
}
