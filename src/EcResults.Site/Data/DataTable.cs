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
            [.. DataColumns.OfSubmissions, .. DataColumns.OfResults, .. DataColumns.OfComparisons],
            DataRow.OfComparisons
        );

    /// <summary>One row for each workload and capturing mode.</summary>
    public static DataTable Costs { get; } =
        new(
            "costs",
            "One row for each workload and capturing mode",
            [.. DataColumns.OfSubmissions, .. DataColumns.OfResults, .. DataColumns.OfCosts],
            DataRow.OfCosts
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DataTable> All { get; } = [Runs, Comparisons, Costs];

    /// <summary>Where the CSV file stands.</summary>
    public string CsvPath => "data/" + Csv;

    /// <summary>Where the Parquet file stands.</summary>
    public string ParquetPath => "data/" + Parquet;

    /// <summary>The CSV file's name beside the data page.</summary>
    public string Csv => Name + ".csv";

    /// <summary>The Parquet file's name beside the data page.</summary>
    public string Parquet => Name + ".parquet";
}
