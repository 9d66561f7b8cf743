namespace EcResults.Tests.Submissions;

/// <summary>runs.csv comes from scripts, spreadsheets and editors, and what is wrong in it is told before a folder is made of it.</summary>
public class RunListTests
{
    [Theory]
    [InlineData(
        "\"wrk -H \"\"Connection: close\"\" https://127.0.0.1/\"",
        "wrk -H \"Connection: close\" https://127.0.0.1/"
    )]
    [InlineData("\"wrk -s a,b.lua https://127.0.0.1/\" ", "wrk -s a,b.lua https://127.0.0.1/")]
    [InlineData("wrk -s \"a b.lua\" https://127.0.0.1/", "wrk -s \"a b.lua\" https://127.0.0.1/")]
    public void A_command_keeps_its_commas_and_quotes(string cell, string command)
    {
        var (runs, problems) = Read(Row(load: cell));

        Assert.Empty(problems);
        Assert.Equal((command, "ecapture tls"), (Assert.Single(runs).Load, runs[0].Ecapture));
    }

    [Fact]
    public void A_quote_that_ends_a_cell_too_early_is_told_with_its_cure()
    {
        var problem = Assert.Single(Read(Row(load: "\"wrk -H \"Connection: close\" https://127.0.0.1/\"")).Problems);

        Assert.Equal(2, problem.At.Line);
        Assert.Equal("behind the quote that ends a cell stands more than a comma", problem.Message);
        Assert.Contains("\"\"Connection: close\"\"", problem.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keepalive-1k", true)]
    [InlineData("1.k", true)]
    [InlineData("KeepAlive", false)]
    [InlineData("kurz_1k", false)]
    [InlineData("handshake 1k", false)]
    [InlineData("長い応答", false)]
    [InlineData("", false)]
    public void A_workload_has_a_name_that_the_schema_takes(string workload, bool accepted)
    {
        var problems = Read(Row(workload)).Problems;

        Assert.Equal(accepted, problems.Count == 0);
        Assert.All(
            problems,
            problem =>
                Assert.StartsWith($"\"{workload}\" is no name of a workload", problem.Message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_name_is_as_long_as_the_schema_allows()
    {
        Assert.Empty(Read(Row(new string('a', 60))).Problems);
        Assert.NotEmpty(Read(Row(new string('a', 61))).Problems);
    }

    private static string Row(string workload = "keepalive-1k", string load = "wrk https://127.0.0.1/") =>
        $"001-text,{workload},text,1,2026-11-23T00:08:09Z,{load},ecapture tls";

    private static (IReadOnlyList<EvidenceRun> Runs, IReadOnlyList<Problem> Problems) Read(string row) =>
        RunList.Read(new SourceText("runs.csv", RunList.Header + "\n" + row + "\n"));
}
