namespace EcResults.Cli.Commands;

/// <summary>Plans and makes the changes of --fix in a submission's folder, and says each on standard error.</summary>
internal static class FolderFix
{
    public static void Run(SubmissionPlace place, Terminal terminal)
    {
        var writer = new FixWriter(place.Folder);
        var files = SubmissionFolder.Read(place.Folder, place.Display);
        var condensed = new HashSet<string>();
        foreach (var log in files.Entries.Where(IsWholeLog))
        {
            // A whole log is far above the limit, so it was not read; it is condensed as a stream.
            try
            {
                if (writer.Condense(log.Path))
                {
                    Say(terminal, files, log.Path, ["captured payload condensed to counts"]);
                    condensed.Add(log.Path);
                }
            }
            catch (LogCondenserException fault)
            {
                terminal.Note(Sanitized.Line($"left alone: {files.DisplayPath(log.Path)} {fault.Message}"));
            }
        }

        var plan = FixPlan.Of(
            condensed.Count == 0 ? files : SubmissionFolder.Read(place.Folder, place.Display),
            condensed
        );
        foreach (var change in plan.Checksums is { } checksums ? plan.Changes.Append(checksums) : plan.Changes)
        {
            writer.Write(change);
            Say(terminal, files, change.Path, change.What);
        }

        foreach (var words in plan.LeftAlone)
        {
            terminal.Note($"left alone: {Sanitized.Line(words)}");
        }
    }

    private static bool IsWholeLog(SubmissionFile entry) =>
        entry is { Kind: SubmissionFileKind.Regular, Content: null }
        && entry.Name == "ecapture.log"
        && SubmissionLayout.EvidenceAt(entry.Path) is not null;

    private static void Say(Terminal terminal, SubmissionFiles files, string path, IReadOnlyList<string> what) =>
        terminal.Note($"fixed {Sanitized.Line(files.DisplayPath(path))}: {string.Join(", ", what)}");
}
