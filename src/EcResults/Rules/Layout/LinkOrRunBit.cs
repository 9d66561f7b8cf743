namespace EcResults.Rules;

internal static class LinkOrRunBit
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR006",
            Name = "link-or-run-bit",
            Law = "A submission holds regular files without a run bit: no links, devices, submodules or programs.",
            Reason = "A submission is data, never code, and a link points outside of what was reviewed.",
            Cure = "Replace a link by the file that it points to; take a run bit away with chmod -x.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        if (submission.Files.FolderFault == SubmissionFileKind.Link)
        {
            yield return new Problem(
                submission.Files.Whole,
                "the submission's folder is a link, which is not followed; only a folder is allowed",
                "replace it by the folder that it points to"
            );
        }

        if (submission.Files.FolderFault == SubmissionFileKind.Other)
        {
            yield return new Problem(
                submission.Files.Whole,
                "the submission's folder is a submodule, whose files are in another repository; only a folder is allowed",
                "take the submodule out with git rm --cached, and add the files themselves"
            );
        }

        foreach (var entry in submission.Files.Entries)
        {
            var at = submission.Files.LocationOf(entry.Path);
            if (entry.Kind == SubmissionFileKind.Link)
            {
                yield return new Problem(
                    at,
                    $"\"{entry.Name}\" is a link; only regular files are allowed",
                    "replace it by the file that it points to"
                );
            }
            else if (entry.Kind == SubmissionFileKind.Other)
            {
                yield return new Problem(
                    at,
                    $"\"{entry.Name}\" is a device, pipe, socket or submodule; only regular files are allowed",
                    "remove it"
                );
            }
            else if (entry.Executable)
            {
                yield return new Problem(
                    at,
                    $"\"{entry.Name}\" has a run bit; evidence has none",
                    "take it away with chmod -x"
                );
            }
        }
    }
}
