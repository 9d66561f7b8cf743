namespace EcResults.Cli.Commands;

/// <summary>
/// What --fix would do to a submission: what follows from the evidence or from the layout, and nothing else. Pure: the
/// files come in, the changes go out.
/// </summary>
/// <param name="Changes">The changes in the order to be made: the manifest last, because it follows from the others.</param>
/// <param name="Checksums">SHA256SUMS after these changes, or null where it stays; it is written last.</param>
/// <param name="LeftAlone">What looks derived and is not mended, why, and what to do.</param>
internal sealed record FixPlan(
    IReadOnlyList<FileChange> Changes,
    FileChange? Checksums,
    IReadOnlyList<string> LeftAlone
)
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    /// <summary>Plans a submission. Planning the outcome again gives no changes.</summary>
    /// <param name="files">The files.</param>
    /// <param name="condensed">The logs that were condensed just now.</param>
    public static FixPlan Of(SubmissionFiles files, IReadOnlySet<string>? condensed = null)
    {
        var mended = new List<SubmissionFile>();
        var what = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var entry in files.Entries)
        {
            var (content, words) = TextOf(entry);
            what[entry.Path] = words;
            mended.Add(content is null ? entry : entry with { Content = content, Size = content.Length });
        }

        var submission = SubmissionReader.Read(new SubmissionFiles(files.Id, files.Path, mended));
        var manifest = ManifestFix.Of(submission);
        var changes = mended
            .Select(entry => Change(files.Find(entry.Path)!, entry, what[entry.Path], manifest))
            .OfType<FileChange>()
            .OrderBy(change => change.Path == SubmissionFiles.ManifestName)
            .ToList();
        var checksums = ChecksumFix.Of(
            files,
            After(files, changes),
            submission.Manifest?.Edits ?? [],
            condensed ?? Nothing
        );
        return new FixPlan(
            changes,
            checksums.Content is { } list
                ? new FileChange(SubmissionFiles.ChecksumsName, ["checksums renewed"], list)
                : null,
            [.. manifest.LeftAlone, .. checksums.LeftAlone]
        );
    }

    private static SubmissionFiles After(SubmissionFiles files, IEnumerable<FileChange> changes)
    {
        var contents = changes.ToDictionary(change => change.Path, change => change.Content);
        return new SubmissionFiles(
            files.Id,
            files.Path,
            [
                .. files.Entries.Select(entry =>
                    contents.TryGetValue(entry.Path, out var content)
                        ? entry with
                        {
                            Content = content,
                            Size = content.Length,
                        }
                        : entry
                ),
            ]
        );
    }

    private static (byte[]? Content, IReadOnlyList<string> What) TextOf(SubmissionFile entry) =>
        entry is { Kind: SubmissionFileKind.Regular, Content: { } content }
        && (
            entry.Path is SubmissionFiles.ManifestName or SubmissionFiles.ProseName
            || SubmissionLayout.EvidenceAt(entry.Path) is not null
        )
            ? TextFix.Of(entry.Path, content)
            : (null, []);

    private static FileChange? Change(
        SubmissionFile before,
        SubmissionFile after,
        IReadOnlyList<string> words,
        ManifestFix manifest
    )
    {
        var content = ReferenceEquals(before, after) ? null : after.Content?.ToArray();
        if (after.Path == SubmissionFiles.ManifestName && manifest.Json is { } json)
        {
            (content, words) = (json, [.. words, .. manifest.What]);
        }

        // The mode belongs to the file on disk, which may have other names outside: a new file takes its place.
        if (before is { Kind: SubmissionFileKind.Regular, Executable: true, Content: { } old })
        {
            return new FileChange(before.Path, [.. words, "run bit taken away"], content ?? old.ToArray());
        }

        return content is null ? null : new FileChange(before.Path, words, content);
    }
}
