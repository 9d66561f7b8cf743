using System.Security.Cryptography;
using EcResults.Rules;
using EcResults.Submissions;

namespace EcResults.Cli;

/// <summary>
/// The submissions beside those that are checked which share a run's file with them, or nearly the id. Found by the
/// sizes of files, so that validating one submission stays fast however many there are.
/// </summary>
internal static class Neighbours
{
    /// <summary>The neighbours, read whole.</summary>
    public static IEnumerable<Submission> Of(IReadOnlyList<Submission> submissions)
    {
        var prints = new HashSet<string>();
        var sizes = new HashSet<(string Name, long Size)>();
        foreach (var file in submissions.SelectMany(submission => submission.Files.Entries))
        {
            if (IsOfRun(file.Path) && file.Content is { Length: > 0 } content)
            {
                sizes.Add((file.Name, file.Size));
                prints.Add(Print(content.Span));
            }
        }

        var ids = submissions.Select(submission => LookAlike.FoldedId(submission.Id)).ToHashSet();
        foreach (var (folder, display) in Folders(submissions))
        {
            if (ids.Contains(LookAlike.FoldedId(Path.GetFileName(folder))) || Shares(folder, sizes, prints))
            {
                yield return SubmissionReader.Read(SubmissionFolder.Read(folder, display));
            }
        }
    }

    private static bool IsOfRun(string path) =>
        SubmissionLayout.RunOf(path) is not null
        && SubmissionLayout.TellsRunsApart(path[(path.LastIndexOf('/') + 1)..]);

    private static bool Shares(string folder, HashSet<(string Name, long Size)> sizes, HashSet<string> prints)
    {
        var raw = new DirectoryInfo(Path.Combine(folder, SubmissionLayout.Raw));
        if (!raw.Exists || raw.LinkTarget is not null)
        {
            return false;
        }

        return raw.EnumerateDirectories()
            .Where(run => run.LinkTarget is null && run.Name != SubmissionLayout.Env)
            .SelectMany(run => run.EnumerateFiles())
            .Where(file => sizes.Contains((file.Name, file.Length)) && file.LinkTarget is null)
            .Any(file => prints.Contains(Print(File.ReadAllBytes(file.FullName))));
    }

    /// <summary>Folders beside the named ones, each with the path that findings show.</summary>
    private static IEnumerable<(string Folder, string Display)> Folders(IReadOnlyList<Submission> submissions)
    {
        var named = submissions.Select(submission => Path.GetFullPath(submission.Files.Path)).ToHashSet();
        return submissions
            .Select(submission => Path.GetDirectoryName(submission.Files.Path))
            .OfType<string>()
            .Distinct()
            .Where(parent => Directory.Exists(parent.Length == 0 ? "." : parent))
            .SelectMany(parent =>
                Directory
                    .EnumerateDirectories(parent.Length == 0 ? "." : parent)
                    .Where(folder => File.Exists(Path.Combine(folder, SubmissionFiles.ManifestName)))
                    .Where(folder => !named.Contains(Path.GetFullPath(folder)))
                    .Select(folder =>
                        (
                            folder,
                            parent.Length == 0
                                ? Path.GetFileName(folder)
                                : $"{parent.Replace('\\', '/')}/{Path.GetFileName(folder)}"
                        )
                    )
            )
            .OrderBy(pair => pair.Item2, StringComparer.Ordinal);
    }

    private static string Print(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
