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
            Bad = "\"id\": \"My EPYC box\"",
            Good = "\"id\": \"20260512-octo-epyc\"",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var id = submission.Id;
        if (id.Length > 80 || !Shape().IsMatch(id))
        {
            yield return new Problem(
                submission.Files.PlaceOf(SubmissionFiles.ManifestName),
                $"the folder's name \"{id}\" is no yyyymmdd-submitter-machine of lower case letters, digits, dots and dashes",
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
                $"the id \"{manifest.Id}\" is not the folder's name \"{id}\"",
                "give both the same name"
            );
        }

        var day = manifest.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (!manifest.Id.StartsWith(day + "-", StringComparison.Ordinal))
        {
            yield return new Problem(
                text.At("/date"),
                $"the date {manifest.Date:yyyy-MM-dd} is not the one in the id \"{manifest.Id}\"",
                "write the UTC day of the first run in both"
            )
            {
                Related = [new Related(text.At("/id"), "the id stands here")],
            };
        }

        var submitter = Slug(manifest.Submitter.GitHub ?? manifest.Submitter.Name);
        if (
            manifest.Id.Split('-', 3) is [_, var second, _]
            && submitter.Length > 0
            && !submitter.StartsWith(second, StringComparison.Ordinal)
        )
        {
            yield return new Problem(
                text.At("/id"),
                $"the id names \"{second}\" as submitter, submission.json names \"{submitter}\"",
                "use the submitter's name in lower case, letters and digits only, as the id's second part"
            )
            {
                Related = [new Related(text.At("/submitter"), "the submitter stands here")],
            };
        }
    }

    /// <summary>A name as an id can hold it: lower case letters, digits and dots.</summary>
    internal static string Slug(string name) =>
        string.Concat(name.ToLowerInvariant().Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.'));

    [GeneratedRegex(@"\A[0-9]{8}-[a-z0-9][a-z0-9.]*-[a-z0-9][a-z0-9.-]*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
