namespace EcResults.Cli.Checking;

/// <summary>
/// The submissions beside those that are checked which share a run's file with them, or nearly the id. Found by their
/// lists of sums, so that validating one submission stays fast however many there are.
/// </summary>
internal static class CopyCandidates
{
    /// <summary>The neighbours, read whole.</summary>
    public static IEnumerable<Submission> Of(IReadOnlyList<Submission> submissions)
    {
        var places = Places(submissions).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var ids = submissions.Select(submission => LookAlike.FoldedId(submission.Id)).ToHashSet();
        var sums = submissions
            .SelectMany(FilesOf)
            .Where(file => IsOfRun(file.Path) && file.Content is { Length: > 0 })
            .Select(file => ChecksumList.SumOf(file.Content!.Value.Span))
            .ToHashSet();
        return places
            .Where(place => ids.Contains(LookAlike.FoldedId(Path.GetFileName(place.Folder))) || Shares(place, sums))
            .Select(SubmissionSource.Read)
            .Select(SubmissionReader.Read);
    }

    /// <summary>Every submission beside those that are checked, without its texts.</summary>
    public static IReadOnlyList<Submission> All(IReadOnlyList<Submission> submissions)
    {
        var places = Places(submissions).ToList();
        var read = new Submission[places.Count];
        Parallel.For(
            0,
            places.Count,
            index => read[index] = SubmissionReader.Read(SubmissionSource.Read(places[index])).WithoutTexts()
        );
        return read;
    }

    private static bool IsOfRun(string path) => SubmissionLayout.EvidenceAt(path) is { TellsRunsApart: true };

    /// <summary>Whether its list of sums names a file of a run; where no list can be read, only the files tell.</summary>
    private static bool Shares(SubmissionPlace place, HashSet<string> sums)
    {
        var path = Path.Combine(place.Folder, SubmissionFiles.ChecksumsName);
        var text =
            RegularFile.IsThere(path)
            && FileLook.Of(path) is { Kind: FileKind.Regular, Size: <= SubmissionLimits.FileBytes }
                ? SourceText.FromUtf8(SubmissionFiles.ChecksumsName, RegularFile.Read(path, SubmissionLimits.FileBytes))
                : null;
        return text is null
            || ChecksumList.Read(text).Checksums.Any(line => sums.Contains(line.Sum) && IsOfRun(line.File));
    }

    /// <summary>The files of a submission, read again where it was kept without them.</summary>
    private static IReadOnlyList<SubmissionFile> FilesOf(Submission submission) =>
        submission.Files is { Entries: { Count: > 0 } entries }
            ? entries
            : SubmissionFolder.Read(FolderOf(submission), submission.Files.Path).Entries;

    /// <summary>Where a submission lies; its path is only what findings show.</summary>
    private static string FolderOf(Submission submission) => submission.Files.Folder ?? submission.Files.Path;

    /// <summary>Folders beside the named ones, each with the path that findings show.</summary>
    private static IEnumerable<SubmissionPlace> Places(IReadOnlyList<Submission> submissions)
    {
        var named = submissions.Select(submission => Path.GetFullPath(FolderOf(submission))).ToHashSet();
        return submissions
            .Select(submission => new
            {
                Folder = Path.GetDirectoryName(Path.GetFullPath(FolderOf(submission))),
                Display = Path.GetDirectoryName(submission.Files.Path) ?? string.Empty,
            })
            .Where(parent => Directory.Exists(parent.Folder))
            .DistinctBy(parent => parent.Folder)
            .SelectMany(parent =>
                Directory
                    .EnumerateDirectories(parent.Folder!)
                    .Where(folder => !Drafts.IsDraft(Path.GetFileName(folder)))
                    .Where(folder => File.Exists(Path.Combine(folder, SubmissionFiles.ManifestName)))
                    .Where(folder => !named.Contains(folder))
                    .Select(folder => new SubmissionPlace(
                        folder,
                        parent.Display.Length == 0
                            ? Path.GetFileName(folder)
                            : $"{parent.Display.Replace('\\', '/')}/{Path.GetFileName(folder)}"
                    ))
            )
            .OrderBy(place => place.Display, StringComparer.Ordinal);
    }
}
