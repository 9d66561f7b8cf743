using System.Globalization;
using System.Text.RegularExpressions;
using EcResults.Diagnostics;
using EcResults.Submissions;

namespace EcResults.Rules;

internal static partial class BadId
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR003",
            Name = "bad-id",
            Law =
                "The folder is named yyyymmdd-submitter-machine in lower case, and id, date and submitter in submission.json say the same.",
            Reason =
                "The id is the address of a result for as long as it exists: other results and pages refer to it, so it "
                + "has one spelling, and its date is the day of measuring.",
            Cure = "Rename the folder, or mend id, date or submitter in submission.json.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var id = submission.Id;
        if (id.Length > 80 || !Shape().IsMatch(id))
        {
            yield return new Problem(
                submission.Files.PlaceOf(SubmissionFiles.ManifestName),
                $"the folder's name {Shown.Quote(id)} is not of the form yyyymmdd-submitter-machine, in lower case letters, digits, dots and dashes",
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
                $"the id {Shown.Quote(manifest.Id)} is not the folder's name {Shown.Quote(id)}",
                "give both the same name"
            );
        }

        var day = manifest.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (!manifest.Id.StartsWith(day + "-", StringComparison.Ordinal))
        {
            yield return new Problem(
                text.At("/date"),
                $"the date \"{manifest.Date:yyyy-MM-dd}\" is not the one in the id {Shown.Quote(manifest.Id)}",
                "write the UTC day of the first run in both"
            )
            {
                Related = [new Related(text.At("/id"), "the id stands here")],
            };
        }

        var spellings = SubmitterNames.Spellings(manifest.Submitter);
        if (manifest.Id.Split('-', 2) is [_, var rest] && !spellings.Any(name => Names(rest, name)))
        {
            yield return new Problem(
                text.At("/id"),
                $"the id {Shown.Quote(manifest.Id)} does not name the submitter; allowed behind the date {Allowed(spellings)}",
                "write the submitter's account or name in lower case behind the date"
            )
            {
                Related = [new Related(text.At("/submitter/name"), "the submitter is named here")],
            };
        }
    }

    private static bool Names(string rest, string submitter) =>
        rest.StartsWith(submitter + "-", StringComparison.Ordinal) && rest.Length > submitter.Length + 1;

    private static string Allowed(IReadOnlyList<string> spellings) =>
        spellings.Count == 0
            ? "are only letters and digits of ASCII, of which the name has none: add the account as \"github\""
            : $"is {string.Join(" or ", spellings)}";

    [GeneratedRegex(@"\A[0-9]{8}-[a-z0-9][a-z0-9.]*-[a-z0-9][a-z0-9.-]*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
