namespace EcResults.Rules;

internal static class AnothersName
{
    /// <summary>The longest account that GitHub gives.</summary>
    private const int LongestAccount = 39;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR409",
            Name = "anothers-name",
            Law =
                "The id and the account of a new submission are those of the pull request's author, unless a maintainer "
                + "opens it; where no account is stated, this holds for a name of one word.",
            Reason =
                "The page of a result credits its submitter and links to the account. Nobody else can know whether that "
                + "account measured it. Beside an account the name is free: the link says whose result it is.",
            Cure =
                "Write your own account as \"github\" and in the id. Where the author of the pull request is not known, the account in submission.json stands for it.",
            CheckContribution = Check,
        };

    private static IEnumerable<Problem> Check(PullRequest pull, Submission? before, Submission? after)
    {
        if (
            pull.IsByMaintainer
            || after is not { Manifest: { } manifest, ManifestText: { } text }
            || before?.Manifest?.Submitter == manifest.Submitter
            || (pull.Author ?? manifest.Submitter.GitHub) is not { } account
        )
        {
            yield break;
        }

        var whose = pull.Author is null
            ? $"the account in submission.json is {MessageFormat.Quote(account)}"
            : $"the pull request is {MessageFormat.Quote(account)}'s";
        var submitter = manifest.Submitter;
        if (submitter.GitHub is { } stated && !PullRequest.IsSame(stated, account))
        {
            yield return new Problem(
                text.At("/submitter/github"),
                $"the account is {MessageFormat.Quote(stated)}; {whose}",
                $"write {MessageFormat.Quote(account)}, or let {MessageFormat.Quote(stated)} open the pull request"
            );
        }

        if (submitter.GitHub is null && IsAccount(submitter.Name) && !PullRequest.IsSame(submitter.Name, account))
        {
            yield return new Problem(
                text.At("/submitter/name"),
                $"the name {MessageFormat.Quote(submitter.Name)} may be another's account; {whose}",
                $"state {MessageFormat.Quote(account)} as \"github\""
            );
        }

        if (!Names(manifest.Id, account))
        {
            yield return new Problem(
                text.At("/id"),
                $"the id {MessageFormat.Quote(manifest.Id)} does not name the account; {whose}",
                $"rename the submission to {manifest.Date:yyyyMMdd}-{SubmitterNames.IdPart(new Submitter(account))}-, and the machine behind it"
            );
        }
    }

    /// <summary>Whether the part behind the date is the account.</summary>
    private static bool Names(string id, string account) =>
        id.Split('-', 2) is [_, var rest]
        && SubmitterNames
            .Spellings(new Submitter(account))
            .Any(spelling => rest.StartsWith(spelling + "-", StringComparison.Ordinal));

    /// <summary>Whether GitHub could give the name to an account: letters and digits, with single dashes between them.</summary>
    private static bool IsAccount(string name) =>
        name.Length <= LongestAccount
        && name.Split('-').All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit));
}
