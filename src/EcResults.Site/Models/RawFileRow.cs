using EcResults.Site.Pages;
using EcResults.Site.Words;
using EcResults.Submissions;

namespace EcResults.Site.Models;

/// <summary>A file of a submission in its list of files.</summary>
/// <param name="Path">Its path within the submission.</param>
/// <param name="Size">Its size in words.</param>
/// <param name="Page">The page that shows it with numbered lines; null where it is not published.</param>
/// <param name="Plain">The file itself; null where it is not published.</param>
internal sealed record RawFileRow(string Path, string Size, string? Page, string? Plain)
{
    /// <summary>The files of a submission in ordinal order.</summary>
    public static IReadOnlyList<RawFileRow> Of(Submission submission) =>
        [
            .. submission
                .Files.Entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)
                .Select(entry => new RawFileRow(
                    entry.Path,
                    Numbers.Bytes(entry.Size),
                    IsPublished(entry) ? SitePaths.RawPage(submission.Id, entry.Path) : null,
                    IsPublished(entry) ? SitePaths.RawFile(submission.Id, entry.Path) : null
                )),
        ];

    /// <summary>Whether a file is shown and copied: a regular file under a plain name.</summary>
    public static bool IsPublished(SubmissionFile entry) =>
        entry.Kind == SubmissionFileKind.Regular && entry.Content is not null && SitePaths.IsPlain(entry.Path);
}
