namespace EcResults.Cli.Fixing;

/// <summary>
/// What --fix would do to a submission: what follows from the evidence or from the layout, and nothing else. Pure: the
/// files come in, the changes go out.
/// </summary>
/// <param name="Changes">The changes in the order to be made: the manifest last, because it follows from the others.</param>
/// <param name="LeftAlone">What looks derived and is not mended, why, and what to do.</param>
internal sealed record FixPlan(IReadOnlyList<FileChange> Changes, IReadOnlyList<string> LeftAlone)
{
    /// <summary>Plans a submission. Planning the outcome again gives no changes.</summary>
    public static FixPlan Of(SubmissionFiles files)
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
            .OrderBy(change => change.Path == SubmissionFiles.ManifestName);
        return new FixPlan([.. changes], manifest.LeftAlone);
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
