namespace EcResults.Site.Models;

/// <summary>The files of one folder of a submission.</summary>
/// <param name="Name">The folder's path within the submission; empty for its top.</param>
/// <param name="Files">The files in ordinal order.</param>
internal sealed record RawFolder(string Name, RawFiles Files)
{
    /// <summary>The folders of a submission in ordinal order.</summary>
    /// <param name="submission">The submission with its files.</param>
    /// <param name="root">The way from the page to the site's root.</param>
    public static IReadOnlyList<RawFolder> Of(Submission submission, string root) =>
        [
            .. submission
                .Files.Entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)
                .GroupBy(entry => entry.Path[..Math.Max(0, entry.Path.LastIndexOf('/'))])
                .Select(folder => new RawFolder(folder.Key, new RawFiles(submission.Id, [.. folder], root))),
        ];

    /// <summary>Whether a file is shown and copied: a regular file under a plain name.</summary>
    public static bool IsPublished(SubmissionFile entry) =>
        entry.Kind == SubmissionFileKind.Regular && entry.Content is not null && SitePaths.IsPlain(entry.Path);
}

/// <summary>
/// The files of a folder as the items of a list. A page lists some fifty, and a template takes several times as long.
/// </summary>
/// <param name="id">The submission's id.</param>
/// <param name="files">The files in ordinal order.</param>
/// <param name="root">The way from the page to the site's root.</param>
internal sealed class RawFiles(string id, IReadOnlyList<SubmissionFile> files, string root) : IMarkup
{
    /// <inheritdoc />
    public void WriteTo(Utf8Output output)
    {
        foreach (var file in files)
        {
            output.Write("<li>"u8);
            if (RawFolder.IsPublished(file))
            {
                output.Write("<a href=\""u8);
                output.Write(root);
                HtmlText.Encode(SitePaths.RawPage(id, file.Path), output);
                output.Write("\">"u8);
                HtmlText.Encode(file.Name, output);
                output.Write("</a>"u8);
            }
            else
            {
                HtmlText.Encode(file.Name, output);
                output.Write(" <span class=\"none\">not published</span>"u8);
            }

            output.Write(" <span class=\"count\">"u8);
            HtmlText.Encode(Numbers.Bytes(file.Size), output);
            output.Write("</span></li>"u8);
        }
    }
}
