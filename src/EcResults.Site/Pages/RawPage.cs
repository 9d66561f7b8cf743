using System.Globalization;
using System.Text;
using EcResults.Site.Models;
using EcResults.Site.Templating;
using EcResults.Site.Words;
using EcResults.Submissions;
using EcResults.Text;

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
        IsText = text is not null;
        LineCount = Numbers.Of(text?.Lines.Count ?? 0, "line");
        Lines = text is null ? Html.Empty : Numbered(text, marks);
    }

    public SubmissionView View { get; }

    public string Path { get; }

    public string Size { get; }

    public string LineCount { get; }

    /// <summary>The file itself.</summary>
    public string Plain { get; }

    public bool IsText { get; }

    /// <summary>The lines with their anchors.</summary>
    public Html Lines { get; }

    /// <summary>The figures of the submission that were taken from this file.</summary>
    public IReadOnlyList<RawMark> Marks { get; }

    /// <summary>The pages of a submission's files.</summary>
    /// <param name="view">What pages say about the submission.</param>
    /// <param name="whole">The submission with its files.</param>
    public static IEnumerable<Page> Of(SubmissionView view, Submission whole)
    {
        var marks = RawMark.Of(view.Submission).ToLookup(mark => mark.Path);
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
                Crumbs = [new Crumb("Results", SitePaths.Results), new Crumb(view.Title, view.Path)],
            };
        }
    }

    private static Html Numbered(SourceText text, IReadOnlyList<RawMark> marks)
    {
        var byLine = marks.Where(mark => mark.Line > 0 && mark.Length > 0).ToLookup(mark => mark.Line);
        var result = new StringBuilder();
        foreach (var line in text.Lines)
        {
            result.Append(CultureInfo.InvariantCulture, $"<span class=\"line\" id=\"L{line.Number}\">");
            var done = 0;
            foreach (var mark in byLine[line.Number].OrderBy(mark => mark.Column))
            {
                var start = mark.Column - 1;
                if (start >= done && start + mark.Length <= line.Text.Length)
                {
                    result
                        .Append(HtmlText.Encode(line.Text[done..start]))
                        .Append("<mark>")
                        .Append(HtmlText.Encode(line.Text.Substring(start, mark.Length)))
                        .Append("</mark>");
                    done = start + mark.Length;
                }
            }

            result.Append(HtmlText.Encode(line.Text[done..])).Append("\n</span>");
        }

        return new Html(result.ToString());
    }
}
