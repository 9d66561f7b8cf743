using System.Globalization;

namespace EcResults.Rules;

internal static class ProseFigures
{
    /// <summary>A table for people rounds: "11,000" for 10,998 is no misquotation.</summary>
    private const double MostRounding = 0.01;

    /// <summary>The columns of the table that <c>ecresults new</c> writes, and the figure of each.</summary>
    private static readonly IReadOnlyList<(string Column, string Words, RunFigure Figure)> Columns =
    [
        ("requests/s", "requests per second", FigureCatalog.RequestsPerSecond),
        ("events lost", "events lost", FigureCatalog.LostEvents),
    ];

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR226",
            Name = "prose-figures",
            Severity = Severity.Warning,
            Law =
                "The tables of summary.md that ecresults new begins quote the summary of submission.json, rounded at the most.",
            Reason =
                "The prose is read first. Its tables were written with the figures of that day, and what was measured or made anew "
                + "since does not change them.",
            Cure = "Write the figure that the finding names, or take the row out.",
            Check = submission =>
                submission is { Manifest: { } manifest, Prose: { } prose } ? Check(submission, manifest, prose) : [],
        };

    private static IEnumerable<Problem> Check(Submission submission, Manifest manifest, SourceText prose)
    {
        var workload = "";
        string[] head = [];
        foreach (var line in prose.Lines)
        {
            if (line.Text.StartsWith('#'))
            {
                workload = line.Text.Trim('#', ' ');
            }

            if (!line.Text.StartsWith('|'))
            {
                head = [];
                continue;
            }

            var cells = Cells(line.Text);
            if (head is [])
            {
                head = cells;
                continue;
            }

            var mode = Array.IndexOf(head, "mode");
            var index = mode < 0 || mode >= cells.Length ? -1 : IndexOf(manifest, workload, cells[mode]);
            foreach (var problem in index < 0 ? [] : Check(submission, line, head, cells, index))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> Check(
        Submission submission,
        TextLine line,
        string[] head,
        string[] cells,
        int index
    )
    {
        foreach (var (column, words, figure) in Columns)
        {
            var at = Array.IndexOf(head, column);
            if (
                at >= 0
                && at < cells.Length
                && Number(cells[at]) is { } quoted
                && figure.In(submission.Manifest!.Summary[index].Figures) is { } value
                && Math.Abs(quoted - value) > (Math.Abs(value) * MostRounding) + 1
            )
            {
                yield return new Problem(
                    line.Whole,
                    $"the table says {Shown.Quote(cells[at])} {words}; the summary says {Shown.Number(value)}",
                    "write the figure of the summary"
                )
                {
                    Related = [new Related(submission.ManifestText!.At($"/summary/{index}"), "the summary")],
                };
            }
        }
    }

    private static int IndexOf(Manifest manifest, string workload, string mode)
    {
        for (var i = 0; i < manifest.Summary.Count; i++)
        {
            var entry = manifest.Summary[i];
            if (entry.Workload == workload && entry.Mode.Word() == mode)
            {
                return i;
            }
        }

        return -1;
    }

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    /// <summary>Digits in groups of three; whatever else a person wrote is not judged.</summary>
    private static double? Number(string cell) =>
        double.TryParse(
            cell,
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
}
