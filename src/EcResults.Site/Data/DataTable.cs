namespace EcResults.Site.Data;

/// <summary>A table that is published as CSV and as Parquet.</summary>
/// <param name="Name">Its file name without an ending.</param>
/// <param name="Title">What a row is.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows of a site, in an order that the same site repeats.</param>
internal sealed record DataTable(
    string Name,
    string Title,
    IReadOnlyList<DataColumn> Columns,
    Func<SiteModel, IEnumerable<DataRow>> Rows
)
{
    /// <summary>One row a run.</summary>
    public static DataTable Runs { get; } =
        new("runs", "One row a run", [.. DataColumns.OfSubmissions, .. DataColumns.OfRuns], DataRow.OfRuns);

    /// <summary>One row for each workload, capturing mode and metric.</summary>
    public static DataTable Comparisons { get; } =
        new(
            "comparisons",
            "One row for each workload, capturing mode and metric",
            [.. DataColumns.OfSubmissions, .. DataColumns.OfComparisons],
            DataRow.OfComparisons
        );

    /// <summary>Both.</summary>
    public static IReadOnlyList<DataTable> All { get; } = [Runs, Comparisons];

    /// <summary>The CSV file's name beside the data page.</summary>
    public string Csv => Name + ".csv";

    /// <summary>The Parquet file's name beside the data page.</summary>
    public string Parquet => Name + ".parquet";
}
