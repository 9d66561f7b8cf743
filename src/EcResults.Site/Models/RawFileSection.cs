namespace EcResults.Site.Models;

/// <summary>One raw file on the page of its run, or of the captures: its lines, and the figures from it.</summary>
internal sealed class RawFileSection
{
    private RawFileSection(SubmissionFile file, IReadOnlyList<RawMark> marks, IReadOnlySet<int>? linked)
    {
        Path = file.Path;
        Anchor = SitePaths.AnchorOf(file.Path);
        var text = SourceText.FromUtf8(file.Path, file.Content.GetValueOrDefault().Span);
        Size = Numbers.Bytes(file.Size);
        LineCount = Numbers.Of(text is null ? 0 : NumberedLines.Count(text.Content), "line");
        if (text is not null)
        {
            IReadOnlySet<int> leftOut = linked is null
                ? new HashSet<int>()
                : RepeatedHeadings.Of(file.Path, text.Content, linked);
            Shortened = leftOut.Count > 0;
            Lines = new NumberedLines(text.Content, Anchor, marks) { Linked = linked, LeftOut = leftOut };
        }
    }

    /// <summary>The path within the submission.</summary>
    public string Path { get; }

    /// <summary>The anchor of the file as a whole; those of its lines begin with it.</summary>
    public string Anchor { get; }

    public string Size { get; }

    public string LineCount { get; }

    /// <summary>Whether blank lines and repeated headings are left out.</summary>
    public bool Shortened { get; }

    /// <summary>The lines; null where the file is not text.</summary>
    public IMarkup? Lines { get; }

    /// <summary>The sections of a submission's captures in ordinal order; every line has its anchor.</summary>
    public static IReadOnlyList<RawFileSection> OfCaptures(Submission whole) =>
        [.. Of(whole, run: null).Select(file => new RawFileSection(file, [], linked: null))];

    /// <summary>The sections of a run's files in ordinal order.</summary>
    /// <param name="whole">The submission with its files.</param>
    /// <param name="run">The run.</param>
    /// <param name="marks">The figures that were taken from them, by the file's path.</param>
    /// <param name="linked">The lines that links lead to, by the file's path.</param>
    public static IReadOnlyList<RawFileSection> OfRun(
        Submission whole,
        string run,
        ILookup<string, RawMark> marks,
        ILookup<string, int> linked
    ) =>
        [
            .. Of(whole, run)
                .Select(file => new RawFileSection(file, [.. marks[file.Path]], linked[file.Path].ToHashSet())),
        ];

    /// <summary>Whether a file is shown and put into the archive: a regular file under a plain name.</summary>
    public static bool IsPublished(SubmissionFile entry) =>
        entry.Kind == SubmissionFileKind.Regular && entry.Content is not null && SitePaths.IsPlain(entry.Path);

    private static IEnumerable<SubmissionFile> Of(Submission whole, string? run) =>
        whole
            .Files.Entries.Where(file =>
                IsPublished(file)
                && file.Path.Contains('/', StringComparison.Ordinal)
                && SitePaths.RunOf(file.Path) == run
            )
            .OrderBy(file => file.Path, StringComparer.Ordinal);
}
