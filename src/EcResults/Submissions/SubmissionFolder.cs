namespace EcResults.Submissions;

/// <summary>Takes a submission's files from disk, without following links and within the limits.</summary>
public static class SubmissionFolder
{
    /// <summary>How many entries are listed at the most: enough to say that there are too many.</summary>
    private const int MostEntries = SubmissionLimits.Files * 2;

    /// <summary>What stands for bytes that are no UTF-8.</summary>
    private const string Replacement = "\uFFFD";

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder on disk.</param>
    /// <param name="displayPath">Its path as findings shall show it.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static SubmissionFiles Read(string folder, string displayPath)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var id = Path.GetFileName(full);
        if (FaultOf(folder) is { } fault)
        {
            return new SubmissionFiles(Escaped(id), Escaped(displayPath), []) { FolderFault = fault, Folder = full };
        }

        var entries = new List<SubmissionFile>();
        var budget = SubmissionLimits.TotalBytes + SubmissionLimits.FileBytes;
        Collect(folder, string.Empty, entries, ref budget);
        entries.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        // Names that are no UTF-8 look alike once they are decoded.
        return new SubmissionFiles(id, displayPath, [.. entries.DistinctBy(entry => entry.Path)]) { Folder = full };
    }

    /// <summary>Whether a name of the file system was no UTF-8: .NET decodes what it cannot, and no path leads back to it.</summary>
    public static bool IsUndecoded(string path) =>
        path.Contains(Replacement, StringComparison.Ordinal) && !Path.Exists(path);

    private static SubmissionFileKind? FaultOf(string folder) =>
        IsUndecoded(folder) ? SubmissionFileKind.NotUtf8
        : new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder)).LinkTarget is not null ? SubmissionFileKind.Link
        : null;

    private static string Escaped(string name) => name.Replace(Replacement, "\\ufffd", StringComparison.Ordinal);

    private static void Collect(string folder, string prefix, List<SubmissionFile> entries, ref long budget)
    {
        var any = false;
        foreach (var full in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            any = true;
            if (entries.Count >= MostEntries)
            {
                return;
            }

            var path = prefix + Path.GetFileName(full);
            if (IsUndecoded(full))
            {
                entries.Add(new SubmissionFile(Escaped(path), SubmissionFileKind.NotUtf8, 0));
                continue;
            }

            var look = FileLook.Of(full);
            if (look.Kind == FileKind.Folder)
            {
                Collect(full, path + "/", entries, ref budget);
            }
            else
            {
                entries.Add(File(full, look, path, ref budget));
            }
        }

        if (!any && prefix.Length > 0)
        {
            entries.Add(new SubmissionFile(prefix.TrimEnd('/'), SubmissionFileKind.EmptyFolder, 0));
        }
    }

    private static SubmissionFile File(string full, FileLook look, string path, ref long budget)
    {
        if (look.Kind != FileKind.Regular)
        {
            var kind = look.Kind == FileKind.Link ? SubmissionFileKind.Link : SubmissionFileKind.Other;
            return new SubmissionFile(path, kind, 0);
        }

        var file = new SubmissionFile(path, SubmissionFileKind.Regular, look.Size) { Executable = look.Executable };
        if (look.Size > SubmissionLimits.FileBytes || look.Size > budget)
        {
            return file;
        }

        budget -= look.Size;
        return file with { Content = RegularFile.ReadSeen(full, SubmissionLimits.FileBytes) };
    }
}
