namespace EcResults.Cli;

/// <summary>
/// The submissions beside those that are checked which share a run's file with them, or nearly the id. Found by the
/// sizes of files, so that validating one submission stays fast however many there are.
/// </summary>
internal static class CopyCandidates
{
    /// <summary>The neighbours, read whole.</summary>
    public static IEnumerable<Submission> Of(IReadOnlyList<Submission> submissions)
    {
        var places = Places(submissions).ToList();
        if (places.Count == 0)
        {
            yield break;
        }

        // By size, so that hardly any file beside is opened.
        var bySize = new Dictionary<long, List<(string Name, ulong Print)>>();
        foreach (var file in submissions.SelectMany(FilesOf))
        {
            if (IsOfRun(file.Path) && file.Content is { Length: > 0 } content)
            {
                if (!bySize.TryGetValue(file.Size, out var files))
                {
                    bySize.Add(file.Size, files = []);
                }

                files.Add((file.Name, Sha256Prefix.Of(content.Span)));
            }
        }

        var ids = submissions.Select(submission => LookAlike.FoldedId(submission.Id)).ToHashSet();
        foreach (var place in places)
        {
            if (ids.Contains(LookAlike.FoldedId(Path.GetFileName(place.Folder))) || Shares(place.Folder, bySize))
            {
                yield return SubmissionReader.Read(SubmissionSource.Read(place));
            }
        }
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

    private static bool Shares(string folder, Dictionary<long, List<(string Name, ulong Print)>> bySize)
    {
        var raw = new DirectoryInfo(Path.Combine(folder, SubmissionLayout.Raw));
        if (!raw.Exists || raw.LinkTarget is not null)
        {
            return false;
        }

        return raw.EnumerateDirectories()
            .Where(run => run.LinkTarget is null && run.Name != SubmissionLayout.Env)
            .SelectMany(run => run.EnumerateFiles())
            .Any(file => bySize.TryGetValue(file.Length, out var mine) && IsOneOf(file, mine));
    }

    private static bool IsOneOf(FileInfo file, List<(string Name, ulong Print)> mine)
    {
        if (!mine.Exists(own => own.Name == file.Name) || file.LinkTarget is not null)
        {
            return false;
        }

        var print = Sha256Prefix.Of(File.ReadAllBytes(file.FullName));
        return mine.Exists(own => own.Print == print);
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
            .Select(submission =>
                (
                    Folder: Path.GetDirectoryName(Path.GetFullPath(FolderOf(submission))),
                    Display: Path.GetDirectoryName(submission.Files.Path) ?? string.Empty
                )
            )
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
