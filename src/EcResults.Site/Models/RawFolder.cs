using EcResults.Site.Pages;
using EcResults.Site.Words;
using EcResults.Submissions;

namespace EcResults.Site.Models;

/// <summary>The files of one folder of a submission.</summary>
/// <param name="Name">The folder's path within the submission; empty for its top.</param>
/// <param name="Files">The files in ordinal order.</param>
internal sealed record RawFolder(string Name, IReadOnlyList<RawFile> Files)
{
    /// <summary>The folders of a submission in ordinal order.</summary>
    public static IReadOnlyList<RawFolder> Of(Submission submission) =>
        [
            .. submission
                .Files.Entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)
                .GroupBy(entry => entry.Path[..Math.Max(0, entry.Path.LastIndexOf('/'))])
                .Select(folder => new RawFolder(
                    folder.Key,
                    [
                        .. folder.Select(entry => new RawFile(
                            entry.Name,
                            Numbers.Bytes(entry.Size),
                            IsPublished(entry) ? SitePaths.RawPage(submission.Id, entry.Path) : null
                        )),
                    ]
                )),
        ];

    /// <summary>Whether a file is shown and copied: a regular file under a plain name.</summary>
    public static bool IsPublished(SubmissionFile entry) =>
        entry.Kind == SubmissionFileKind.Regular && entry.Content is not null && SitePaths.IsPlain(entry.Path);
}

/// <summary>A file in the list of files.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Size">Its size in words.</param>
/// <param name="Page">The page that shows it with numbered lines; null where it is not published.</param>
internal sealed record RawFile(string Name, string Size, string? Page);
