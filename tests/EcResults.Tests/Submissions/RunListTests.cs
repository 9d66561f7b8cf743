namespace EcResults.Tests.Submissions;

/// <summary>runs.csv comes from scripts, spreadsheets and editors, and what is wrong in it is told before a folder is made of it.</summary>
public class RunListTests
{
    private const string Start = "001-text,keepalive-1k,text,1,2026-11-23T00:08:09Z,";

    [Theory]
    [InlineData(
        "\"wrk -H \"\"Connection: close\"\" https://127.0.0.1/\"",
        "wrk -H \"Connection: close\" https://127.0.0.1/"
    )]
    [InlineData("\"wrk -s a,b.lua https://127.0.0.1/\" ", "wrk -s a,b.lua https://127.0.0.1/")]
    [InlineData("wrk -s \"a b.lua\" https://127.0.0.1/", "wrk -s \"a b.lua\" https://127.0.0.1/")]
    public void A_command_keeps_its_commas_and_quotes(string cell, string command)
    {
        var (runs, problems) = Read(Start + cell + ",ecapture tls");

        Assert.Empty(problems);
        Assert.Equal((command, "ecapture tls"), (Assert.Single(runs).Load, runs[0].Ecapture));
    }

    [Fact]
    public void A_quote_that_ends_a_cell_too_early_is_told_with_its_cure()
    {
        var problem = Assert.Single(
            Read(Start + "\"wrk -H \"Connection: close\" https://127.0.0.1/\",ecapture tls").Problems
        );

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
        var (_, problems) = Read(
            $"001-text,{workload},text,1,2026-11-23T00:08:09Z,wrk https://127.0.0.1/,ecapture tls"
        );

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
        Assert.Empty(Named(new string('a', 60)));
        Assert.NotEmpty(Named(new string('a', 61)));

        static IReadOnlyList<Problem> Named(string workload) =>
            Read($"001-text,{workload},text,1,2026-11-23T00:08:09Z,wrk https://127.0.0.1/,ecapture tls").Problems;
    }

    private static (IReadOnlyList<EvidenceRun> Runs, IReadOnlyList<Problem> Problems) Read(string row) =>
        RunList.Read(new SourceText("runs.csv", RunList.Header + "\n" + row + "\n"));
}
