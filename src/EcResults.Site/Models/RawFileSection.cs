namespace EcResults.Site.Models;

/// <summary>One raw file on the page of its run, or of the captures: its lines with anchors, and the figures from it.</summary>
internal sealed class RawFileSection
{
    private RawFileSection(SubmissionFile file, IReadOnlyList<RawMark> marks)
    {
        Path = file.Path;
        Anchor = SitePaths.AnchorOf(file.Path);
        var text = SourceText.FromUtf8(file.Path, file.Content.GetValueOrDefault().Span);
        Size = Numbers.Bytes(file.Size);
        LineCount = Numbers.Of(text is null ? 0 : NumberedLines.Count(text.Content), "line");
        Lines = text is null ? null : new NumberedLines(text.Content, Anchor, marks);
    }

    /// <summary>The path within the submission.</summary>
    public string Path { get; }

    /// <summary>The anchor of the file as a whole; those of its lines begin with it.</summary>
    public string Anchor { get; }

    public string Size { get; }

    public string LineCount { get; }

    /// <summary>The lines; null where the file is not text.</summary>
    public IMarkup? Lines { get; }

    /// <summary>The sections of some files of a submission in ordinal order.</summary>
    /// <param name="whole">The submission with its files.</param>
    /// <param name="run">The run whose files are wanted, or null for the captures.</param>
    /// <param name="marks">The figures that were taken from them, by the file's path.</param>
    public static IReadOnlyList<RawFileSection> Of(
        Submission whole,
        string? run,
        ILookup<string, RawMark>? marks = null
    ) =>
        [
            .. whole
                .Files.Entries.Where(file =>
                    IsPublished(file)
                    && file.Path.Contains('/', StringComparison.Ordinal)
                    && SitePaths.RunOf(file.Path) == run
                )
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => new RawFileSection(file, [.. marks?[file.Path] ?? []])),
        ];

    /// <summary>Whether a file is shown and put into the archive: a regular file under a plain name.</summary>
    public static bool IsPublished(SubmissionFile entry) =>
        entry.Kind == SubmissionFileKind.Regular && entry.Content is not null && SitePaths.IsPlain(entry.Path);
}
