namespace EcResults.Site.Pages;

/// <summary>The page that shows one raw file with numbered lines, where the links of figures land.</summary>
internal sealed class RawPage
{
    private RawPage(SubmissionView view, SubmissionFile file, IReadOnlyList<RawMark> marks)
    {
        View = view;
        Path = file.Path;
        Size = Numbers.Bytes(file.Size);
        Plain = SitePaths.RawFile(view.Id, file.Path);
        Marks = marks;
        var text = SourceText.FromUtf8(file.Path, file.Content.GetValueOrDefault().Span);
        LineCount = Numbers.Of(text is null ? 0 : NumberedLines.Count(text.Content), "line");
        Lines = text is null ? null : new NumberedLines(text.Content, marks);
    }

    public SubmissionView View { get; }

    public string Path { get; }

    public string Size { get; }

    public string LineCount { get; }

    /// <summary>The file itself.</summary>
    public string Plain { get; }

    /// <summary>The lines with their anchors; null where the file is no text.</summary>
    public IMarkup? Lines { get; }

    /// <summary>The figures of the submission that were taken from this file.</summary>
    public IReadOnlyList<RawMark> Marks { get; }

    /// <summary>The pages of a submission's files.</summary>
    /// <param name="view">What pages say about the submission.</param>
    /// <param name="whole">The submission with its files.</param>
    public static IEnumerable<Page> Of(SubmissionView view, Submission whole)
    {
        var marks = RawMark.Of(view.Submission).ToLookup(mark => mark.Path);
        IReadOnlyList<Crumb> crumbs = [new Crumb("Results", SitePaths.Results), new Crumb(view.Title, view.Path)];
        foreach (var file in whole.Files.Entries.Where(RawFolder.IsPublished))
        {
            yield return new Page(
                SitePaths.RawPage(view.Id, file.Path),
                $"{file.Path} of {view.Id}",
                $"The raw file {file.Path} of {view.Id}, line by line.",
                () => new RawPage(view, file, [.. marks[file.Path]])
            )
            {
                Section = SitePaths.Results,
                Crumbs = crumbs,
            };
        }
    }
}
