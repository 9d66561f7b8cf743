using EcResults.Submissions;

namespace EcResults.Cli;

/// <summary>Finds the submissions that a command line names.</summary>
internal static class SubmissionSource
{
    /// <summary>The folder that is looked at where nothing is named.</summary>
    public const string Results = "results";

    /// <summary>The submissions of the paths: a path is a submission, its submission.json, or a folder of submissions.</summary>
    /// <exception cref="CannotRunException">A path does not exist or holds no submission.</exception>
    public static IReadOnlyList<SubmissionFiles> Find(IReadOnlyList<string> paths)
    {
        var folders = (paths.Count == 0 ? [Results] : paths)
            .SelectMany(FoldersOf)
            .DistinctBy(place => place.Folder)
            .ToList();
        return [.. folders.Select(place => SubmissionFolder.Read(place.Folder, place.Display))];
    }

    private static IEnumerable<Place> FoldersOf(string path)
    {
        if (File.Exists(path) && Path.GetFileName(path) == SubmissionFiles.ManifestName)
        {
            path = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        }

        if (!Directory.Exists(path))
        {
            throw new CannotRunException(
                File.Exists(path)
                    ? $"\"{path}\" is a file; name a submission's folder, or use ecresults show for a single raw file"
                    : $"\"{path}\" does not exist; name a submission's folder, or a folder of submissions"
            );
        }

        if (IsSubmission(path))
        {
            return [new Place(Path.GetFullPath(path), Display(path))];
        }

        var inner = Directory
            .EnumerateDirectories(path)
            .Order(StringComparer.Ordinal)
            .Select(folder => new Place(Path.GetFullPath(folder), Display(folder)))
            .ToList();
        return inner.Count > 0
            ? inner
            : throw new CannotRunException($"\"{path}\" holds no submission; each is a folder with a submission.json");
    }

    private static bool IsSubmission(string folder) =>
        File.Exists(Path.Combine(folder, SubmissionFiles.ManifestName))
        || File.Exists(Path.Combine(folder, SubmissionFiles.ProseName))
        || Directory.Exists(Path.Combine(folder, SubmissionLayout.Raw));

    private static string Display(string path)
    {
        var display = Path.TrimEndingDirectorySeparator(path).Replace('\\', '/');
        return display.StartsWith("./", StringComparison.Ordinal) ? display[2..] : display;
    }

    private sealed record Place(string Folder, string Display);
}
