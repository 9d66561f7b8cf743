using EcResults.Site.Data;

namespace EcResults.Site.Pages;

/// <summary>
/// Every result in one table. The rows stand in the page up to a limit; a script filters and sorts all of them out of
/// columns of data.
/// </summary>
internal sealed class ExplorerPage
{
    /// <summary>More rows make the page heavier than a phone likes; all of them are in its data and in the files.</summary>
    public const int MostRows = 500;

    private readonly IReadOnlyList<ExplorerRow> rows;

    public ExplorerPage(IReadOnlyList<ExplorerRow> rows)
    {
        this.rows = rows;
        var table = new ColumnTable(rows.Count);
        table.Text("id", [.. rows.Select(row => row.View.Id)], id => id);
        table.Text("workload", [.. rows.Select(row => row.Workload + row.View.Mark)]);
        table.Text("ecapture", [.. rows.Select(row => row.View.Ecapture)]);
        table.Text("grade", [.. rows.Select(row => row.View.GradeWord)]);
        table.Text("key", [.. rows.Select(row => row.KeyWords)], ExplorerRow.KeySlug);
        Filters =
        [
            new("mode", "Mode", table.Text("mode", [.. rows.Select(row => row.Mode)])),
            new("machine", "Machine", table.Text("machine", [.. rows.Select(row => row.View.Machine)])),
            new("kernel", "Kernel", table.Text("kernel", [.. rows.Select(row => row.View.Kernel)])),
            new("cpu", "CPU", table.Text("cpu", [.. rows.Select(row => row.View.CpuShort)])),
            new("openssl", "OpenSSL", table.Text("openssl", [.. rows.Select(row => row.OpenSsl)])),
            new("load", "Load", table.Text("load", [.. rows.Select(row => row.Load)])),
        ];
        Estimates(table, "throughput", rows.Select(row => row.ThroughputEstimate));
        Estimates(table, "added", rows.Select(row => row.CpuEstimate));
        Estimates(table, "p99", rows.Select(row => row.P99Estimate));
        table.Number("loss", 5, rows.Select(row => row.LossPercent));
        table.Number("held", 0, rows.Select(row => row.Held ? 1 : (double?)0));
        Data = table.ToJson();
    }

    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Explorer,
                "Explore all results",
                "Every result of every load and mode: filter, sort, and link to what you see.",
                () => new ExplorerPage(ExplorerRow.Of(site))
            )
            {
                Section = SitePaths.Results,
                Scripts = ["rows.js", "explorer.js"],
            },
        ];

    /// <summary>The rows that stand in the page.</summary>
    public IReadOnlyList<ExplorerRow> Rows => [.. rows.Take(MostRows)];

    public string Count => Numbers.Of(rows.Count, "measurement");

    /// <summary>How many do not stand in the page.</summary>
    public int More => Math.Max(0, rows.Count - MostRows);

    public string KeyCount => Numbers.Count(rows.Select(row => row.KeyWords).Distinct().Count());

    public IReadOnlyList<ExplorerFilter> Filters { get; }

    /// <summary>All rows as columns.</summary>
    public Html Data { get; }

    private static void Estimates(ColumnTable table, string name, IEnumerable<Estimate?> values)
    {
        var estimates = values.ToList();
        table.Number(name, 5, estimates.Select(estimate => estimate?.Value));
        table.Number(name + "Low", 5, estimates.Select(estimate => estimate?.Interval?.Low));
        table.Number(name + "High", 5, estimates.Select(estimate => estimate?.Interval?.High));
        table.Text(name + "Mark", [.. estimates.Select(estimate => estimate?.Mark ?? string.Empty)]);
    }
}

/// <summary>One thing to filter by.</summary>
/// <param name="Name">Its name in permalinks.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Options">Its values.</param>
internal sealed record ExplorerFilter(string Name, string Title, IReadOnlyList<ColumnWord> Options);
