namespace EcResults.Cli.Tests.Workflows;

/// <summary>The line that ends a test run: it never says less than what went wrong.</summary>
public sealed class TallyTests
{
    private const string Good = """{"results":{"summary":{"tests":5,"passed":5,"failed":0,"skipped":0}}}""";
    private const string Skipping = """{"results":{"summary":{"tests":5,"passed":3,"failed":0,"skipped":2}}}""";
    private const string Failing = """{"results":{"summary":{"tests":5,"passed":3,"failed":2,"skipped":0}}}""";
    private const string Hanging = """{"results":{"summary":{"tests":5,"passed":4,"pending":1,"skipped":0}}}""";
    private const string Empty = """{"results":{"summary":{"tests":0,"passed":0,"failed":0,"skipped":0}}}""";
    private const string Torn = """{"results":{"sum""";
    private const string Countless = """{"results":{"summary":{"tests":5}}}""";

    private const string Coloured =
        "{\"results\":{\"summary\":{\"tests\":5,\"passed\":5,\"skipped\":0},\"tests\":[{\"message\":\"\e[90mred\"}]}}";

    public static TheoryData<string[], int, int, string> Runs { get; } =
        new()
        {
            { [Good, Good], 2, 0, "10 passed, 0 failed" },
            { [Good, Coloured], 2, 0, "10 passed, 0 failed" },
            { [Good, Skipping], 2, 0, "8 passed, 2 failed" },
            { [Good, Failing], 2, 2, "8 passed, 2 failed" },
            { [Hanging], 1, 0, "4 passed, 1 failed" },
            { [Good, Empty], 2, 8, "5 passed, 1 failed" },
            { [Good, Torn], 2, 0, "5 passed, 1 failed" },
            { [Good, Countless], 2, 0, "5 passed, 1 failed" },
            { [Good], 3, 1, "5 passed, 2 failed" },
            { [Good], 1, 7, "5 passed, 1 failed" },
            { [], 4, 1, "0 passed, 4 failed" },
            { [], 0, 0, "0 passed, 1 failed" },
        };

    [Theory]
    [MemberData(nameof(Runs))]
    public void The_line_and_the_exit_code_agree(string[] reports, int projects, int status, string line)
    {
        NodeModule.Need();
        using var folder = new TemporaryFolder();
        foreach (var (index, report) in reports.Index())
        {
            folder.Write($"{index}.ctrf", report);
        }

        var tally = Ran.In(
            Repository.Root,
            "node",
            Repository.PathOf("tests", "tally.mjs"),
            folder.Path,
            $"{projects}",
            $"{status}"
        );

        Assert.Equal(line + "\n", tally.Output);
        Assert.Equal(line.Contains(" 0 failed", StringComparison.Ordinal) ? 0 : 1, tally.ExitCode);
    }
}
