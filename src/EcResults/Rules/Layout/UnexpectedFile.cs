namespace EcResults.Rules;

internal static class UnexpectedFile
{
    private const string Captures = $"{SubmissionLayout.Raw}/{SubmissionLayout.Env}";

    private static readonly IReadOnlyList<string> CaptureNames =
    [
        .. EvidenceCatalog.In(EvidencePlace.Environment).Select(file => file.Name),
    ];

    private static readonly IReadOnlyList<string> RunFileNames =
    [
        .. EvidenceCatalog.In(EvidencePlace.Run).Select(file => file.Name),
    ];

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR002",
            Name = "stray-file",
            Law =
                "A submission holds only files that the layout knows, in the folders of runs that submission.json names and only where they mean something.",
            Reason =
                "A file's name says how it is read. A file that nothing reads is unchecked, may hold what should not be "
                + "published, and hides a misspelt name of one that is needed.",
            Cure =
                "Rename the file to the name that the finding proposes, name its run in submission.json, or remove it.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        if (submission.Files.FolderFault == SubmissionFileKind.NotUtf8)
        {
            yield return NotUtf8(submission.Files.Whole, submission.Files.Id);
        }

        var foldersTold = new HashSet<string>();
        foreach (var entry in submission.Files.Entries)
        {
            var folder = FolderOf(entry.Path);
            var problem =
                entry.Kind == SubmissionFileKind.EmptyFolder ? EmptyFolder(submission, entry)
                : entry.Kind == SubmissionFileKind.NotUtf8
                    ? NotUtf8(submission.Files.LocationOf(entry.Path), entry.Name)
                : folder.Length == 0
                    ? File(
                        submission,
                        entry,
                        [SubmissionFiles.ManifestName, SubmissionFiles.ProseName, SubmissionFiles.ChecksumsName]
                    )
                : folder == Captures ? File(submission, entry, CaptureNames)
                : SubmissionLayout.RunOf(entry.Path) is { } run && folder == $"{SubmissionLayout.Raw}/{run}"
                    ? RunFile(submission, entry, run, foldersTold)
                : foldersTold.Add(folder) ? UnknownFolder(submission, entry, folder)
                : null;
            if (problem is not null)
            {
                yield return problem;
            }
        }
    }

    private static Problem NotUtf8(Location at, string name) =>
        new(
            at,
            $"the name {MessageFormat.Quote(name)} holds bytes that are no UTF-8, shown as \\ufffd; what it names was not looked into",
            "rename or remove it; ls -b shows its bytes"
        );

    private static Problem? EmptyFolder(Submission submission, SubmissionFile entry) =>
        // A run's folder is wanted; what it lacks has findings of its own.
        submission.Runs.Any(run => entry.Path == $"{SubmissionLayout.Raw}/{run.Run.Name}")
            ? null
            : new Problem(
                submission.Files.LocationOf(entry.Path),
                $"the folder {MessageFormat.Quote(entry.Path)} is empty",
                "remove it; git keeps no empty folders"
            );

    private static Problem? File(Submission submission, SubmissionFile entry, IReadOnlyList<string> allowed) =>
        allowed.Contains(entry.Name)
            ? null
            : new Problem(
                submission.Files.LocationOf(entry.Path),
                $"{MessageFormat.Quote(entry.Name)} is no file that the layout knows here; allowed are {string.Join(", ", allowed)}",
                DidYouMean.Of(entry.Name, allowed) is { } near ? $"rename it to {near}" : "remove it"
            );

    private static Problem? RunFile(
        Submission submission,
        SubmissionFile entry,
        string folder,
        HashSet<string> foldersTold
    )
    {
        var run = submission.Runs.FirstOrDefault(known => known.Run.Name == folder);
        if (run is null && (submission.Manifest is not null || !SubmissionLayout.IsRunName(folder)))
        {
            return foldersTold.Add(folder) ? UnknownRun(submission, entry, folder) : null;
        }

        if (run?.Run.Mode == Mode.Baseline && EvidenceCatalog.Named(entry.Name)?.OnlyWithEcapture == true)
        {
            return new Problem(
                submission.Files.LocationOf(entry.Path),
                $"{MessageFormat.Quote(entry.Name)} stands in a baseline, in which eCapture does not run",
                "move it to the run that it belongs to, or remove it"
            );
        }

        return
            entry.Name == EvidenceCatalog.LoadReports[1]
            && submission.Files.Find($"{SubmissionLayout.Raw}/{folder}/{EvidenceCatalog.LoadReports[0]}") is not null
            ? new Problem(
                submission.Files.LocationOf(entry.Path),
                $"{MessageFormat.Quote(entry.Name)} stands beside {EvidenceCatalog.LoadReports[0]}; a run has one load report",
                "keep the output of the generator that the run used"
            )
            : File(submission, entry, RunFileNames);
    }

    private static Problem UnknownRun(Submission submission, SubmissionFile entry, string folder)
    {
        string[] names = [SubmissionLayout.Env, .. submission.Runs.Select(run => run.Run.Name)];
        return new Problem(
            submission.Files.LocationOf(entry.Path),
            $"the folder {MessageFormat.Quote(folder)} is that of no run in submission.json",
            DidYouMean.Of(folder, names) is { } near
                ? $"rename the folder to {near}, or add its run to submission.json"
                : "add its run to submission.json, or remove the folder"
        );
    }

    private static Problem UnknownFolder(Submission submission, SubmissionFile entry, string folder) =>
        new(
            submission.Files.LocationOf(entry.Path),
            $"no file belongs into the folder {MessageFormat.Quote(folder)}; files stand in raw/env and in raw/<run>",
            "move it to raw/env or to its run's folder, or remove it"
        );

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
