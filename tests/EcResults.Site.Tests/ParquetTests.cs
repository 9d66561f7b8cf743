using EcResults.Site.Data;

namespace EcResults.Site.Tests;

/// <summary>The Parquet files as a second program reads them: DuckDB alone could share a fault with what wrote them.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-parquet-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("runs")]
    [InlineData("comparisons")]
    [InlineData("costs")]
    public async Task A_second_program_reads_the_same_rows_of_the_published_results_out_of_parquet(string table)
    {
        NodeTool.Require("hyparquet");
        foreach (var ending in (string[])["csv", "parquet"])
        {
            File.WriteAllBytes(
                Path.Combine(folder, $"{table}.{ending}"),
                RealResults.Site.Bytes($"data/{table}.{ending}")
            );
        }

        var columns = DataTable.All.Single(one => one.Name == table).Columns;
        var (exitCode, output) = await NodeTool.RunAsync(
            Repository.PathOf("tests", "parquet", "rows.mjs"),
            Path.Combine(folder, $"{table}.parquet")
        );
        Assert.True(exitCode == 0, output);
        var lines = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement[]>(line)!)
            .ToList();
        const string Text = "header = true, all_varchar = true, nullstr = ''";

        Assert.Equal(columns.Select(column => column.Name), lines[0].Select(name => name.GetString()));
        Assert.Equal(
            DuckDb.Rows(folder, $"SELECT * FROM read_csv('{table}.csv', {Text})"),
            lines.Skip(1).Select(row => string.Join('|', row.Zip(columns, AsInCsv)))
        );
        var kernel = columns.ToList().FindIndex(column => column.Name == "kernel");
        Assert.Contains("Linux 5.10", lines.Select(row => row[kernel].GetString()));
    }

    /// <summary>A value that another program read, as the CSV file has it; text as it is.</summary>
    private static string AsInCsv(JsonElement value, DataColumn column) =>
        value.ValueKind == JsonValueKind.Null
            ? ""
            : column.Kind switch
            {
                DataKind.Text or DataKind.Whole => value.GetString()!,
                DataKind.Number => CsvFile.Cell(value.GetDouble()),
                DataKind.Flag => CsvFile.Cell(value.GetBoolean()),
                DataKind.Day => CsvFile.Cell(DateOnly.FromDateTime(value.GetDateTime())),
                _ => CsvFile.Cell(value.GetDateTime()),
            };
}
