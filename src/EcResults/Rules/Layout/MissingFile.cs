namespace EcResults.Rules;

internal static class MissingFile
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR001",
            Name = "missing-file",
            Law =
                "A submission has submission.json, summary.md, the required captures in raw/env, and one load report for every run.",
            Reason =
                "Raw output is the evidence. A figure whose file is missing cannot be recomputed, and a comparison whose "
                + "environment is unknown says nothing to anybody else.",
            Cure =
                "Add the file with the output of the command that the finding names, or make the submission anew with "
                + "ecresults new, which captures everything that is needed.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var files = submission.Files;
        if (files.FolderFault is not null)
        {
            // The folder was not looked into, which is said elsewhere.
            yield break;
        }

        if (files.Find(SubmissionFiles.ManifestName) is null)
        {
            yield return Missing(files, SubmissionFiles.ManifestName, "make it with ecresults new");
        }

        if (files.Find(SubmissionFiles.ProseName) is null)
        {
            yield return Missing(
                files,
                SubmissionFiles.ProseName,
                "say in prose what the figures show and what limits them"
            );
        }

        foreach (var file in EvidenceCatalog.Files.Where(file => file.Need == EvidenceNeed.Required))
        {
            var path = SubmissionLayout.PathOf(file);
            if (files.Find(path) is null)
            {
                yield return Missing(files, path, file.Cure);
            }
        }

        foreach (var run in submission.Runs)
        {
            var folder = $"{SubmissionLayout.Raw}/{run.Run.Name}";
            if (!EvidenceCatalog.LoadReports.Any(name => files.Find($"{folder}/{name}") is not null))
            {
                var place = submission.ManifestText!.At($"/runs/{run.Index}/name");
                yield return Missing(
                    files,
                    $"{folder}/{LoadFileOf(submission, run.Run)}",
                    "attach the load generator's whole output, unedited"
                ) with
                {
                    Related = [new Related(place, "the run is named here")],
                };
            }
        }
    }

    private static Problem Missing(SubmissionFiles files, string path, string help) =>
        new(files.LocationOf(path), $"\"{path[(path.LastIndexOf('/') + 1)..]}\" is missing", help);

    private static string LoadFileOf(Submission submission, Run run) =>
        submission.Manifest!.WorkloadOf(run)?.Generator == LoadGenerator.Wrk2 ? "wrk2.txt" : "wrk.txt";
}
