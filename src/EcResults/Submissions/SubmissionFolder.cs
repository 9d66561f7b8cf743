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
        Collect(new DirectoryInfo(folder), string.Empty, entries, ref budget);
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

    private static void Collect(DirectoryInfo folder, string prefix, List<SubmissionFile> entries, ref long budget)
    {
        var any = false;
        foreach (var info in folder.EnumerateFileSystemInfos().OrderBy(info => info.Name, StringComparer.Ordinal))
        {
            any = true;
            if (entries.Count >= MostEntries)
            {
                return;
            }

            var path = prefix + info.Name;
            if (IsUndecoded(info.FullName))
            {
                entries.Add(new SubmissionFile(Escaped(path), SubmissionFileKind.NotUtf8, 0));
            }
            // Its target would be one more call of the kernel for each file.
            else if (info.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                entries.Add(new SubmissionFile(path, SubmissionFileKind.Link, 0));
            }
            else if (info is DirectoryInfo inner)
            {
                Collect(inner, path + "/", entries, ref budget);
            }
            else
            {
                entries.Add(File((FileInfo)info, path, ref budget));
            }
        }

        if (!any && prefix.Length > 0)
        {
            entries.Add(new SubmissionFile(prefix.TrimEnd('/'), SubmissionFileKind.EmptyFolder, 0));
        }
    }

    private static SubmissionFile File(FileInfo info, string path, ref long budget)
    {
        if (!RegularFile.Is(info))
        {
            return new SubmissionFile(path, SubmissionFileKind.Other, 0);
        }

        var file = new SubmissionFile(path, SubmissionFileKind.Regular, info.Length) { Executable = HasRunBit(info) };
        if (info.Length > SubmissionLimits.FileBytes || info.Length > budget)
        {
            return file;
        }

        budget -= info.Length;
        return file with { Content = RegularFile.Read(info.FullName, SubmissionLimits.FileBytes) };
    }

    private static bool HasRunBit(FileInfo info)
    {
        const UnixFileMode Run = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return !OperatingSystem.IsWindows() && (info.UnixFileMode & Run) != UnixFileMode.None;
    }
}
