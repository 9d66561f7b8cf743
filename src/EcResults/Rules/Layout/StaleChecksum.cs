namespace EcResults.Rules;

internal static class StaleChecksum
{
    /// <summary>Submissions that were measured before SHA256SUMS existed may do without it.</summary>
    private static readonly DateOnly RequiredFrom = new(2026, 12, 1);

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR013",
            Name = "stale-checksum",
            Law =
                "SHA256SUMS lists every other file of the submission with the SHA-256 of its bytes; submissions measured from 2026-12-01 on have it.",
            Reason =
                "The sums tell a file that was edited or damaged from the one that ecresults new read. They protect against "
                + "accidents: whoever edits a file on purpose can compute its sum as well.",
            Cure =
                "Restore the file. Where a raw file had to be edited, name it and the reason under edits in "
                + "submission.json; then run ecresults validate --fix, which renews the sums.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var files = submission.Files;
        if (files.Find(SubmissionFiles.ChecksumsName) is not { } entry)
        {
            return submission.Manifest?.Date >= RequiredFrom
                ?
                [
                    new Problem(
                        files.LocationOf(SubmissionFiles.ChecksumsName),
                        $"{MessageFormat.Quote(SubmissionFiles.ChecksumsName)} is missing",
                        "run ecresults validate --fix, which writes it"
                    ),
                ]
                : [];
        }

        // A list that was not read, or is not text, has a finding of its own.
        return
            entry.Content is { } content
            && SourceText.FromUtf8(files.DisplayPath(entry.Path), content.Span) is { } source
            ? Check(submission, ChecksumList.Read(source))
            : [];
    }

    private static IEnumerable<Problem> Check(Submission submission, ChecksumList list)
    {
        foreach (var line in list.Unreadable)
        {
            yield return new Problem(
                line,
                $"{MessageFormat.Words(line)} is not a line of sha256sum, which has 64 lower-case hexadecimal digits, two spaces and a path",
                "run ecresults validate --fix"
            );
        }

        var listed = new Dictionary<string, Checksum>();
        foreach (var checksum in list.Checksums)
        {
            if (!listed.TryAdd(checksum.File, checksum))
            {
                yield return new Problem(
                    checksum.At,
                    $"{MessageFormat.Quote(checksum.File)} is listed twice",
                    "run ecresults validate --fix"
                ).Beside(listed[checksum.File].At, "it is listed here first");
            }
        }

        foreach (var entry in submission.Files.Entries)
        {
            var isListed = listed.Remove(entry.Path, out var checksum);
            if (entry.Path != SubmissionFiles.ChecksumsName && entry.Content is { } content)
            {
                if (!isListed)
                {
                    // A file that does not belong here has a finding of its own, whose cure is to remove it.
                    if (IsKnown(entry.Path))
                    {
                        yield return Unlisted(submission, entry);
                    }
                }
                else if (ChecksumList.SumOf(content.Span) is var sum && sum != checksum!.Sum)
                {
                    yield return Changed(submission, entry, sum, checksum);
                }
            }
        }

        foreach (var checksum in listed.Values)
        {
            yield return new Problem(
                checksum.At,
                $"{MessageFormat.Quote(checksum.File)} is listed and is not in the submission",
                "restore the file, or run ecresults validate --fix where it was removed on purpose"
            );
        }
    }

    private static bool IsKnown(string path) =>
        path is SubmissionFiles.ManifestName or SubmissionFiles.ProseName
        || SubmissionLayout.EvidenceAt(path) is not null;

    private static Problem Unlisted(Submission submission, SubmissionFile entry) =>
        new(
            submission.Files.LocationOf(entry.Path),
            $"the file is not listed in {SubmissionFiles.ChecksumsName}",
            "run ecresults validate --fix, which lists it"
        );

    private static Problem Changed(Submission submission, SubmissionFile entry, string sum, Checksum checksum)
    {
        const int ShortSum = 12;
        var isEvidence = SubmissionLayout.IsRaw(entry.Path);
        var isExplained = submission.Manifest?.Edits?.Any(edit => edit.File == entry.Path) == true;
        return new Problem(
            submission.Files.LocationOf(entry.Path),
            $"the file was changed: its SHA-256 begins with \"{sum[..ShortSum]}\"; {SubmissionFiles.ChecksumsName} lists \"{checksum.Sum[..ShortSum]}\"",
            isEvidence && !isExplained
                ? "restore the file; where the edit is needed, name the file and the reason under edits in submission.json, then run ecresults validate --fix"
                : "run ecresults validate --fix, which renews the sum"
        ).Beside(checksum.At, "the sum is listed here");
    }
}
