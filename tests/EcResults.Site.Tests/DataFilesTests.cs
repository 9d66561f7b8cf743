using System.Text.RegularExpressions;
using EcResults.Site.Data;
using EcResults.Submissions.Schema;

namespace EcResults.Site.Tests;

/// <summary>The data files, read back by others' programs.</summary>
public sealed class DataFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-data-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("runs")]
    [InlineData("comparisons")]
    [InlineData("costs")]
    public void The_parquet_file_has_the_rows_of_the_csv_file(string table)
    {
        Write(SampleSite.Typical(), table);
        const string Text = "header = true, all_varchar = true, nullstr = ''";
        var csv = Rows($"SELECT * FROM read_csv('{table}.csv', {Text})");
        var parquet = Rows($"SELECT * FROM '{table}.parquet'");

        Assert.True(csv.Count >= 15, $"{csv.Count} rows");
        Assert.Equal(csv, parquet);
    }

    [Fact]
    public void The_files_of_the_published_results_hold_every_run()
    {
        var input = RealResults.Input;
        Write(input, "runs");
        Write(input, "comparisons");

        var runs = input.Catalog.Submissions.Sum(submission => submission.Runs.Count);
        Assert.Equal([$"{runs}"], Rows("SELECT count(*) FROM 'runs.parquet'"));
        Assert.Equal([$"{runs}"], Rows("SELECT count(*) FROM read_csv('runs.csv')"));
        Assert.Equal(["0"], Rows("SELECT count(*) FROM 'runs.parquet' WHERE requestsPerSecond IS NULL"));
        Assert.Equal(["0"], Rows("SELECT count(*) FROM 'runs.parquet' WHERE mode = 'baseline' AND lostEvents = 0"));
    }

    [Fact]
    public void A_kernel_5_10_is_5_10_to_whoever_reads_the_csv_file_without_being_told_its_types()
    {
        Write(SampleSite.Input(new SampleSubmission { KernelRelease = "5.10.0-30-amd64" }), "runs");

        Assert.Equal(
            ["Linux 5.10|5|10"],
            Rows("SELECT DISTINCT kernel, kernelMajor, kernelMinor FROM read_csv('runs.csv')")
        );
    }

    [Fact]
    public void Each_cost_stands_in_one_row_and_every_share_is_in_percent()
    {
        var all = DataTable.All.SelectMany(table => table.Columns).ToList();

        Assert.Equal(
            1,
            DataTable.All.Count(table => table.Columns.Any(column => column.Name == "addedCpuUsPerRequest"))
        );
        Assert.DoesNotContain(all, column => column.Unit.Contains("0 to 1", StringComparison.Ordinal));
        Assert.DoesNotContain(all, column => column.Unit == "events" && column.Kind == DataKind.Number);
    }

    [Fact]
    public void The_question_on_the_data_page_can_be_asked()
    {
        Write(SampleSite.Typical(), "comparisons");
        var page = File.ReadAllText(Repository.PathOf("site", "content", "data.md"));
        var query = Regex.Match(page, "```sql\n(.+)\n```").Groups[1].Value;

        var rows = Rows(query);

        Assert.Equal(15, rows.Count);
        Assert.All(rows, row => Assert.Contains("slower", row, StringComparison.Ordinal));
    }

    [Fact]
    public void Types_survive_in_parquet()
    {
        Write(SampleSite.Typical(), "runs");

        Assert.Equal(
            ["DATE|TIMESTAMP WITH TIME ZONE|BIGINT|DOUBLE|BOOLEAN|VARCHAR"],
            Rows(
                "SELECT typeof(date), typeof(startedAt), typeof(threads), typeof(requestsPerSecond), typeof(keepAlive), typeof(run) FROM 'runs.parquet' LIMIT 1"
            )
        );
    }

    [Fact]
    public void Every_column_is_described_on_the_data_page()
    {
        var page = SampleSite.Site.Text("data/index.html");

        foreach (var column in DataTable.All.SelectMany(table => table.Columns))
        {
            Assert.Contains($"<code>{column.Name}</code>", page, StringComparison.Ordinal);
            Assert.NotEmpty(column.Meaning);
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=\"a,b\"", "\"'=\"\"a,b\"\"\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "\"\"")]
    public void Text_that_a_spreadsheet_would_run_is_made_text(string text, string cell) =>
        Assert.Equal(cell, CsvFile.Cell(text));

    [Fact]
    public void Numbers_stay_numbers_and_what_is_absent_is_empty()
    {
        Assert.Equal("-81.5", CsvFile.Cell(-81.5));
        Assert.Equal("1E-07", CsvFile.Cell(1e-7));
        Assert.Equal("", CsvFile.Cell(null));
    }

    [Fact]
    public void Hostile_words_stay_in_their_cells()
    {
        const string Word = "=HYPERLINK(\"http://x\",\"a\")\r\n,\"";
        Write(SampleSite.Input(new SampleSubmission { Word = Word }), "runs");

        Assert.Equal(["30"], Rows("SELECT count(*) FROM read_csv('runs.csv')"));
        Assert.Equal(["true"], Rows("SELECT bool_and(starts_with(submitter, '''=')) FROM read_csv('runs.csv')"));
        Assert.Equal(["true"], Rows("SELECT bool_and(starts_with(submitter, '=')) FROM 'runs.parquet'"));
    }

    [Fact]
    public void The_index_and_the_data_of_each_result_keep_to_their_schemas()
    {
        AssertValid(SampleSite.Site, results: 6);
        AssertValid(new BuiltSite(SampleSite.Input()), results: 0);
        AssertValid(RealResults.Site, RealResults.Submissions.Count);
    }

    [Fact]
    public void The_schema_refuses_what_the_page_says_never_happens()
    {
        var schema = SchemaValidator.FromText(ResultsJson.Schema);
        var text = SampleSite.Site.Text("results/20260901-sam-box/result.json");

        Assert.False(Valid(schema, text.Replace("\"CC0-1.0\"", "\"MIT\"", StringComparison.Ordinal)));
        Assert.False(
            Valid(schema, text.Replace("\"verdict\":\"slower\"", "\"verdict\":null", StringComparison.Ordinal))
        );
        Assert.False(Valid(schema, text.Replace("\"median\":", "\"mean\":", StringComparison.Ordinal)));
    }

    private static void AssertValid(BuiltSite site, int results)
    {
        AssertValid(site, "data/results.schema.json", "data/results.json");
        var data = site.Paths.Where(path => path.EndsWith("/result.json", StringComparison.Ordinal)).ToList();
        Assert.Equal(results, data.Count);
        Assert.All(data, path => AssertValid(site, "data/result.schema.json", path));
    }

    private static void AssertValid(BuiltSite site, string schema, string path) =>
        Assert.Empty(
            SchemaValidator
                .FromText(Encoding.UTF8.GetBytes(site.Text(schema)))
                .Validate(Parsed(Encoding.UTF8.GetBytes(site.Text(path))))
                .Take(5)
        );

    private static bool Valid(SchemaValidator schema, string text) =>
        schema.Validate(Parsed(Encoding.UTF8.GetBytes(text))).Count == 0;

    private static JsonText Parsed(byte[] json)
    {
        var text = JsonText.Parse(json);
        Assert.Null(text.Error);
        return text;
    }

    private static byte[] Built(SiteInput input, string path) =>
        Files(input).First(file => file.Path == path).Content.ToArray();

    private void Write(SiteInput input, string table)
    {
        foreach (var ending in (string[])["csv", "parquet"])
        {
            File.WriteAllBytes(Path.Combine(folder, $"{table}.{ending}"), Built(input, $"data/{table}.{ending}"));
        }
    }

    /// <summary>Data files come first, and what nobody asks for is not made.</summary>
    private static IEnumerable<SiteFile> Files(SiteInput input) =>
        SiteBuilder.Plan(input).SelectMany(part => part.Make());

    private List<string> Rows(string query) => DuckDb.Rows(folder, query);
}
