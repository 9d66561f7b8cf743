namespace EcResults.Cli.Checking;

/// <summary>Finds the submissions that a command line names.</summary>
internal static class SubmissionSource
{
    /// <summary>The folder that is looked at where nothing is named.</summary>
    public const string Results = "results";

    /// <summary>
    /// Where the submissions of the paths lie, each once: a path is a submission, its submission.json, or a folder of
    /// submissions.
    /// </summary>
    /// <exception cref="CannotRunException">A path does not exist or holds no submission.</exception>
    public static IReadOnlyList<SubmissionPlace> Places(IReadOnlyList<string> paths) =>
        [.. Roots(paths).SelectMany(PlacesOf).DistinctBy(place => place.Folder)];

    /// <summary>The folders that the paths name, each a submission or a folder of submissions.</summary>
    /// <exception cref="CannotRunException">A path does not exist.</exception>
    public static IReadOnlyList<string> Roots(IReadOnlyList<string> paths) =>
        [.. (paths.Count == 0 ? [Results] : paths).Select(RootOf)];

    /// <summary>Reads the files of a submission.</summary>
    public static SubmissionFiles Read(SubmissionPlace place) =>
        place.Files is { } files ? files
        : place.IsSubmodule
            ? new SubmissionFiles(Path.GetFileName(place.Folder), place.Display, [])
            {
                FolderFault = SubmissionFileKind.Other,
                Folder = place.Folder,
            }
        : SubmissionFolder.Read(place.Folder, place.Display);

    /// <summary>A folder as a place.</summary>
    public static SubmissionPlace PlaceOf(string path) =>
        new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), Display(path));

    /// <summary>Whether a folder looks like a submission.</summary>
    public static bool IsSubmission(string folder) =>
        File.Exists(Path.Combine(folder, SubmissionFiles.ManifestName))
        || File.Exists(Path.Combine(folder, SubmissionFiles.ProseName))
        || Directory.Exists(Path.Combine(folder, SubmissionLayout.Raw));

    /// <summary>Where the one submission of a path lies.</summary>
    /// <exception cref="CannotRunException">The path holds none or several.</exception>
    public static SubmissionPlace OnePlace(string path)
    {
        var found = Places([path]);
        return found is [var place]
            ? place
            : throw new CannotRunException($"\"{path}\" holds {found.Count} submissions; name one of them");
    }

    /// <summary>The one submission of a path, read, with a manifest.</summary>
    /// <exception cref="CannotRunException">The path holds none or several, or its manifest cannot be read.</exception>
    public static Submission One(string path)
    {
        var submission = SubmissionReader.Read(Read(OnePlace(path)));
        return submission.Manifest is not null
            ? submission
            : throw new CannotRunException(
                $"\"{path}/{SubmissionFiles.ManifestName}\" cannot be read; ecresults validate says why"
            );
    }

    private static string RootOf(string path)
    {
        if (File.Exists(path) && Path.GetFileName(path) == SubmissionFiles.ManifestName)
        {
            path = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        }

        return Directory.Exists(path)
            ? path
            : throw new CannotRunException(
                File.Exists(path)
                    ? $"\"{path}\" is a file; name a submission's folder, or use ecresults show for a single raw file"
                    : $"\"{path}\" does not exist; name a submission's folder, or a folder of submissions"
            );
    }

    private static IReadOnlyList<SubmissionPlace> PlacesOf(string root)
    {
        if (IsSubmission(root))
        {
            return [PlaceOf(root)];
        }

        var inner = Directory
            .EnumerateDirectories(root)
            .Where(folder => !Drafts.IsDraft(Path.GetFileName(folder)))
            .Order(StringComparer.Ordinal)
            .Select(PlaceOf)
            .ToList();
        return inner.Count > 0
            ? inner
            : throw new CannotRunException($"\"{root}\" holds no submission; each is a folder with a submission.json");
    }

    private static string Display(string path)
    {
        var display = Path.TrimEndingDirectorySeparator(path).Replace('\\', '/');
        return display.StartsWith("./", StringComparison.Ordinal) ? display[2..] : display;
    }
}
