using EcResults.Diagnostics;
using EcResults.Submissions;

namespace EcResults.Rules;

internal static class StrayFile
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR002",
            Name = "stray-file",
            Law =
                "A submission holds only files that the layout knows, and only folders of runs that the manifest names.",
            Reason =
                "A file's name says how it is read. A file that nothing reads is unchecked, may hold what should not be "
                + "published, and hides a misspelt name of one that is needed.",
            Cure =
                "Rename the file to the name that the finding proposes, name its run in submission.json, or remove it.",
            Bad = "raw/001-baseline/wrk-output.txt",
            Good = "raw/001-baseline/wrk.txt",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        foreach (var entry in submission.Files.Entries)
        {
            var at = submission.Files.PlaceOf(entry.Path);
            if (entry.Kind == SubmissionFileKind.EmptyFolder)
            {
                yield return new Problem(at, "the folder is empty", "remove it");
            }
            else if (Allowed(entry.Path) is { } allowed && !allowed.Contains(entry.Name))
            {
                yield return new Problem(
                    at,
                    $"\"{entry.Name}\" is no file that the layout knows here; allowed are {string.Join(", ", allowed)}",
                    Nearest.To(entry.Name, allowed) is { } near ? $"rename it to {near}" : "remove it"
                );
            }
            else if (Allowed(entry.Path) is null)
            {
                yield return new Problem(
                    at,
                    "the folder is none that the layout knows; raw/env and raw/<run> are",
                    "move the file to raw/env or to its run's folder, or remove it"
                );
            }
            else if (UnknownRun(submission, entry.Path) is { } run)
            {
                yield return new Problem(
                    at,
                    $"no run is named \"{run}\" in submission.json",
                    Nearest.To(run, [.. submission.Manifest!.Runs.Select(known => known.Name)]) is { } near
                        ? $"rename the folder to {near}, or add the run to submission.json"
                        : "add the run to submission.json, or remove its folder"
                );
            }
        }
    }

    /// <summary>The names that may stand where this path stands, or null where no file may.</summary>
    private static IReadOnlyList<string>? Allowed(string path) =>
        path.Split('/') switch
        {
            [_] => [SubmissionFiles.ManifestName, SubmissionFiles.ProseName],
            [SubmissionLayout.Raw, SubmissionLayout.Env, _] =>
            [
                .. SubmissionLayout.RequiredCaptures,
                .. SubmissionLayout.OptionalCaptures,
            ],
            [SubmissionLayout.Raw, _, _] => [.. SubmissionLayout.LoadFiles, .. SubmissionLayout.OptionalRunFiles],
            _ => null,
        };

    private static string? UnknownRun(Submission submission, string path) =>
        SubmissionLayout.RunOf(path) is { } run
        && submission.Manifest is { } manifest
        && !manifest.Runs.Any(known => known.Name == run)
            ? run
            : null;
}
