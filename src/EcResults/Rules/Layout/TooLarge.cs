namespace EcResults.Rules;

internal static class TooLarge
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR004",
            Name = "too-large",
            Law =
                "A file has at most 1 MiB, summary.md at most 16 KiB, and a submission at most 16 MiB and 1,000 files.",
            Reason =
                "Everybody who clones the repository gets every submission. Raw output of a long benchmark stays far "
                + "below these limits; what exceeds them is a whole eCapture log, which holds captured traffic besides.",
            Cure =
                "Condense the log: ecresults validate --fix does it, as ecresults new does, and keeps every count. Anything else has to be "
                + "cut down by hand.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var files = submission.Files;
        foreach (var entry in files.Entries)
        {
            var limit =
                entry.Path == SubmissionFiles.ProseName ? SubmissionLimits.ProseBytes : SubmissionLimits.FileBytes;
            if (entry.Size > limit)
            {
                yield return new Problem(
                    files.LocationOf(entry.Path),
                    $"the file has \"{Words(entry.Size)}\" bytes; {Words(limit)} are allowed",
                    EvidenceCatalog.Named(entry.Name)?.IfTooLarge
                        ?? entry.Name switch
                        {
                            "ecapture.log" => "condense the log with ecresults validate --fix",
                            SubmissionFiles.ProseName => "keep to what the figures show and what limits them",
                            SubmissionFiles.ManifestName => "split the workloads into two submissions",
                            _ => "attach only what the tool printed for this run",
                        }
                );
            }
        }

        var total = files.Entries.Sum(entry => entry.Size);
        if (total > SubmissionLimits.TotalBytes)
        {
            yield return new Problem(
                files.LocationOf(SubmissionFiles.ManifestName),
                $"the submission has \"{Words(total)}\" bytes; {Words(SubmissionLimits.TotalBytes)} are allowed",
                "condense the logs with ecresults validate --fix, or split the workloads into two submissions"
            );
        }

        if (files.Entries.Count > SubmissionLimits.Files)
        {
            yield return new Problem(
                files.LocationOf(SubmissionFiles.ManifestName),
                $"the submission has \"{Words(files.Entries.Count)}\" files, if not more; {Words(SubmissionLimits.Files)} are allowed",
                "split the workloads into two submissions"
            );
        }
    }

    private static string Words(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
