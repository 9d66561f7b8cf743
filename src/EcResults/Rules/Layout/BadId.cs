namespace EcResults.Rules;

internal static class BadId
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR003",
            Name = "bad-id",
            Law =
                "The folder is named yyyymmdd-submitter-machine in lower case, and id, date and submitter in submission.json say the same; the date is the day of the first run.",
            Reason =
                "The id is the address of a result for as long as it exists: other results and pages refer to it, so it "
                + "has one spelling, and its date is the day of measuring.",
            Cure = "Rename the folder, or mend id, date or submitter in submission.json.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var id = submission.Id;
        if (id.Length > 80 || !IsOfForm(id))
        {
            yield return new Problem(
                submission.Files.LocationOf(SubmissionFiles.ManifestName),
                $"the folder's name {MessageFormat.Quote(id)} is not of the form yyyymmdd-submitter-machine, in lower case letters, digits, dots and dashes",
                "rename the folder, for instance to 20260512-octo-epyc"
            );
        }

        if (submission is not { Manifest: { } manifest, ManifestText: { } text })
        {
            yield break;
        }

        if (manifest.Id != id)
        {
            yield return new Problem(
                text.At("/id"),
                $"the id {MessageFormat.Quote(manifest.Id)} is not the folder's name {MessageFormat.Quote(id)}",
                "give both the same name"
            );
        }

        var day = manifest.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (!manifest.Id.StartsWith(day + "-", StringComparison.Ordinal))
        {
            yield return new Problem(
                text.At("/date"),
                $"the date \"{manifest.Date:yyyy-MM-dd}\" is not the one in the id {MessageFormat.Quote(manifest.Id)}",
                "write the UTC day of the first run in both"
            ).Beside(text.At("/id"), "the id stands here");
        }

        var measured = manifest.Runs.Select(run => run.StartedAt.UtcDateTime).DefaultIfEmpty(DateTime.MaxValue).Min();
        if (
            measured != DateTime.MaxValue
            && Math.Abs(DateOnly.FromDateTime(measured).DayNumber - manifest.Date.DayNumber) > 1
        )
        {
            yield return new Problem(
                text.At("/date"),
                $"the date \"{manifest.Date:yyyy-MM-dd}\" is not the day of the first run, which started {MessageFormat.Moment(manifest.Runs.Min(run => run.StartedAt))}",
                "write the UTC day of the first run"
            );
        }

        var spellings = SubmitterNames.Spellings(manifest.Submitter);
        if (manifest.Id.Split('-', 2) is [_, var rest] && !spellings.Any(name => Names(rest, name)))
        {
            yield return new Problem(
                text.At("/id"),
                $"the id {MessageFormat.Quote(manifest.Id)} does not name the submitter; allowed behind the date {Allowed(spellings)}",
                "write the submitter's account or name in lower case behind the date"
            ).Beside(text.At("/submitter/name"), "the submitter is named here");
        }
    }

    private static bool Names(string rest, string submitter) =>
        rest.StartsWith(submitter + "-", StringComparison.Ordinal) && rest.Length > submitter.Length + 1;

    private static string Allowed(IReadOnlyList<string> spellings) =>
        spellings.Count == 0
            ? "are only letters and digits of ASCII, of which the name has none: add the account as \"github\""
            : $"is {string.Join(" or ", spellings)}";

    /// <summary>A date, and behind it at least two parts, the first of which has no dash in it.</summary>
    private static bool IsOfForm(string id) =>
        id.Split('-', 3) is [{ Length: 8 } date, var submitter, var machine]
        && date.All(char.IsAsciiDigit)
        && IsPart(submitter, ".")
        && IsPart(machine, ".-");

    /// <summary>Lower case letters and digits; other characters may stand between them and at the end.</summary>
    private static bool IsPart(string part, string others) =>
        part.Length > 0 && IsLetter(part[0]) && part.All(letter => IsLetter(letter) || others.Contains(letter));

    private static bool IsLetter(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);
}
