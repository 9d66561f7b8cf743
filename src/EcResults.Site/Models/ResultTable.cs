namespace EcResults.Site.Models;

/// <summary>A table of our own figures for a page of prose, a row a result: nothing in it is pooled.</summary>
/// <param name="Name">What pages name it by.</param>
/// <param name="Command">The command that measures what it shows, for where nothing was measured.</param>
/// <param name="Columns">The columns after that of the result, words first.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record ResultTable(
    string Name,
    string Command,
    IReadOnlyList<ResultTableColumn> Columns,
    Func<IReadOnlyList<Result>, IEnumerable<ResultTableRow>> Rows
)
{
    /// <summary>More rows make no page of prose better; all figures are in the data.</summary>
    private const int MostRows = 24;

    /// <summary>The table with how many rows it has, or how to measure what it would show, as Markdown.</summary>
    /// <param name="results">The results.</param>
    /// <param name="titleOf">What pages call a submission.</param>
    public string Markdown(IReadOnlyList<Result> results, Func<Submission, string> titleOf)
    {
        var rows = Rows(results).ToList();
        if (rows.Count == 0)
        {
            return $"**No data yet.** Measure it: `{Command}`, then [send it](contribute.html).";
        }

        // Words that are the same in all rows are said once, below the table.
        var same = Enumerable
            .Range(0, Columns.Count)
            .Where(at =>
                rows.Count > 1 && Columns[at].Words && rows.TrueForAll(row => row.Cell(at) == rows[0].Cell(at))
            )
            .ToHashSet();
        var shown = Enumerable.Range(0, Columns.Count).Where(at => !same.Contains(at)).ToList();
        var table = new StringBuilder("| Result |");
        table.AppendJoin("", shown.Select(at => $" {Sentences.Capital(Columns[at].Heading)} |")).Append("\n|---|");
        table.AppendJoin("", shown.Select(at => Columns[at].Words ? "---|" : "---:|"));
        var latest = Latest(rows);
        foreach (var row in latest)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"\n| [{Escape(titleOf(row.Submission))}]({SitePaths.Submission(row.Submission.Id)}) |"
            );
            table.AppendJoin("", shown.Select(at => $" {Escape(row.Cell(at) ?? "not measured")} |"));
        }

        var count =
            rows.Count > latest.Count
                ? $"The latest {Numbers.Count(latest.Count)} of {Numbers.Of(rows.Count, "row")}"
                : Numbers.Of(rows.Count, "row");
        var alike = string.Concat(same.Order().Select(at => $", {Columns[at].Heading}: {Escape(rows[0].Cell(at)!)}"));
        return $"{table}\n\n{count} of {Numbers.Of(rows.Select(row => row.Submission.Id).Distinct().Count(), "result")}{alike}. None is an average over results.";
    }

    /// <summary>The rows of the latest submissions; those of one stay together, so that no mode of it seems unmeasured.</summary>
    private static List<ResultTableRow> Latest(List<ResultTableRow> rows)
    {
        var left = MostRows;
        var shown = rows.GroupBy(row => row.Submission.Id)
            .OrderByDescending(group => group.First().Submission.Manifest!.Date)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .TakeWhile((group, place) => (left -= group.Count()) >= 0 || place == 0)
            .Select(group => group.Key)
            .ToHashSet();
        return [.. rows.Where(row => shown.Contains(row.Submission.Id))];
    }

    /// <summary>Contributed words stay words: no character of them is markup.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)))
            {
                escaped.Append('\\');
            }

            escaped.Append(character is '\n' or '\r' ? ' ' : character);
        }

        return escaped.ToString();
    }
}

/// <summary>A column of a <see cref="ResultTable"/>.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Words">Whether it holds words and no figures.</param>
internal record ResultTableColumn(string Heading, bool Words = false);

/// <summary>A row of a <see cref="ResultTable"/>.</summary>
/// <param name="Submission">The submission that it is about.</param>
/// <param name="Cell">
/// The text of a column by its place, null where that was not measured. Written when it is asked for: most rows of a large
/// site are only counted.
/// </param>
internal sealed record ResultTableRow(Submission Submission, Func<int, string?> Cell);
