namespace EcResults.Cli.Commands;

/// <summary>
/// SHA256SUMS made anew. A raw file that somebody edited keeps its old sum, and so its finding, until the edit is
/// explained in submission.json: to write the new sum would hide the edit.
/// </summary>
/// <param name="Content">The whole content, or null where it stays.</param>
/// <param name="LeftAlone">The files that keep an old sum, and what to do.</param>
internal sealed record ChecksumFix(byte[]? Content, IReadOnlyList<string> LeftAlone)
{
    /// <summary>Plans the list.</summary>
    /// <param name="before">The files as they are.</param>
    /// <param name="after">The files as the other changes leave them.</param>
    /// <param name="edits">The edits that the manifest explains.</param>
    /// <param name="condensed">The logs that were condensed just now, whose old sums are those of the whole logs.</param>
    public static ChecksumFix Of(
        SubmissionFiles before,
        SubmissionFiles after,
        IReadOnlyList<EvidenceEdit> edits,
        IReadOnlySet<string> condensed
    )
    {
        var explained = edits.Select(edit => edit.File).Concat(condensed).ToHashSet();
        var listed = Listed(before);
        var sums = new List<(string File, string Sum)>();
        var left = new List<string>();
        foreach (var entry in after.Entries.Where(entry => entry.Path != SubmissionFiles.ChecksumsName))
        {
            var old = listed.GetValueOrDefault(entry.Path);
            if (entry.Content is not { } content)
            {
                // What was not read has a finding of its own.
                if (old is not null)
                {
                    sums.Add((entry.Path, old));
                }
            }
            else if (
                old is not null
                && !explained.Contains(entry.Path)
                && IsEditedEvidence(before, entry.Path, old)
                // What a transfer did to a file is undone by the other changes, and then it is as its sum says.
                && ChecksumList.SumOf(content.Span) != old
            )
            {
                sums.Add((entry.Path, old));
                left.Add(
                    $"{after.DisplayPath(entry.Path)}: the file was edited after its sum was taken; restore it, or name it and the reason under edits in {SubmissionFiles.ManifestName} and run this again"
                );
            }
            else
            {
                sums.Add((entry.Path, ChecksumList.SumOf(content.Span)));
            }
        }

        var list = ChecksumList.Write(sums);
        var written = before.Find(SubmissionFiles.ChecksumsName)?.Content;
        return new ChecksumFix(written is { } bytes && bytes.Span.SequenceEqual(list) ? null : list, left);
    }

    private static Dictionary<string, string> Listed(SubmissionFiles files) =>
        files.Find(SubmissionFiles.ChecksumsName)?.Content is { } content
        && SourceText.FromUtf8(SubmissionFiles.ChecksumsName, content.Span) is { } source
            ? ChecksumList
                .Read(source)
                .Checksums.DistinctBy(checksum => checksum.File)
                .ToDictionary(checksum => checksum.File, checksum => checksum.Sum)
            : [];

    private static bool IsEditedEvidence(SubmissionFiles before, string path, string sum) =>
        SubmissionLayout.IsRaw(path)
        && before.Find(path)?.Content is { } content
        && ChecksumList.SumOf(content.Span) != sum;
}
