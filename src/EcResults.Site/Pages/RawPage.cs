using System.Globalization;
using System.Text;
using EcResults.Reports;
using EcResults.Site.Models;
using EcResults.Site.Templating;
using EcResults.Site.Words;
using EcResults.Submissions;
using EcResults.Text;

namespace EcResults.Site.Pages;

/// <summary>The page that shows one raw file with numbered lines, where the links of figures land.</summary>
internal sealed class RawPage
{
    private const int MostReadings = 400;

    private RawPage(
        SubmissionView view,
        SubmissionFile file,
        IReadOnlyList<RawMark> marks,
        IEnumerable<RawReading> readings
    )
    {
        var read = readings
            .SelectMany(reading => reading.Reading.Report?.Figures ?? [])
            .Take(MostReadings + 1)
            .ToList();
        Read = read.Count == 0 ? null : Rows(read.Take(MostReadings));
        ReadMore = read.Count > MostReadings;
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

    public static IEnumerable<Page> Pages(SiteModel site) => site.Submissions.SelectMany(Pages);

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

    /// <summary>
    /// Everything that the parser of this format read out of the file, in its order, up to a limit, as rows of a table;
    /// null where that is nothing. Made here: a template would take most of the whole site's time for it.
    /// </summary>
    public Html? Read { get; }

    /// <summary>Whether there is more than that.</summary>
    public bool ReadMore { get; }

    private static IEnumerable<Page> Pages(SubmissionView view)
    {
        var marks = RawMark.Of(view.Submission).ToLookup(mark => mark.Path);
        var readings = view.Submission.Readings.ToLookup(reading => reading.Path);
        foreach (var file in view.Submission.Files.Entries.Where(RawFolder.IsPublished))
        {
            yield return new Page(
                SitePaths.RawPage(view.Id, file.Path),
                $"{file.Path} of {view.Id}",
                $"The raw file {file.Path} of {view.Id}, line by line.",
                () => new RawPage(view, file, [.. marks[file.Path]], readings[file.Path])
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

    private static Html Rows(IEnumerable<Figure> figures)
    {
        var result = new StringBuilder();
        foreach (var figure in figures)
        {
            result
                .Append("<tr><th scope=\"row\"><code>")
                .Append(HtmlText.Encode(figure.Name))
                .Append("</code></th><td>")
                .Append(HtmlText.Encode(figure.Text))
                .Append("</td><td class=\"num\">");
            _ =
                figure.At.Line > 0
                    ? result.Append(
                        CultureInfo.InvariantCulture,
                        $"<a href=\"#L{figure.At.Line}\">{figure.At.Line}</a>"
                    )
                    : result.Append('–');
            result.Append("</td></tr>\n");
        }

        return new Html(result.ToString());
    }
}
