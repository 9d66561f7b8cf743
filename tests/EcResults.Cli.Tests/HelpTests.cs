namespace EcResults.Cli.Tests;

/// <summary>Usage, help and the texts of the rules.</summary>
public class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("validate", "--help")]
    [InlineData("submit", "--help")]
    [InlineData("review", "--help")]
    [InlineData("new", "--help")]
    [InlineData("show", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("rules", "--help")]
    [InlineData("-h")]
    public async Task Help_goes_to_standard_output_and_is_fine(params string[] arguments)
    {
        var result = await Ecresults.RunIn(Repository.Root, arguments);

        Assert.Equal((0, ""), (result.ExitCode, result.StandardError));
        Assert.StartsWith("Description:\n  ", result.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("Usage:\n  ecresults", result.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        var result = await Ecresults.Run("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"\A[0-9]+\.[0-9]+\.[0-9]+", result.StandardOutput);
    }

    [Theory]
    [InlineData("", "required command was not provided")]
    [InlineData("nope results", "unknown command \"nope\"\necresults: see: ecresults --help")]
    [InlineData(
        "valdate results",
        "unknown command \"valdate\"; did you mean validate?\necresults: see: ecresults --help"
    )]
    [InlineData("--verison", "unknown option \"--verison\"; did you mean --version?")]
    [InlineData("validate --chnged-since main", "unknown option \"--chnged-since\"; did you mean --changed-since?")]
    [InlineData("explain ECR101 ECR102", "unrecognized command or argument 'ECR102'")]
    [InlineData("explain", "required argument 'CODE' missing for command: 'explain'")]
    [InlineData("new --submitter A", "option '--machine' is required")]
    [InlineData("rules --nope", "unknown option \"--nope\"")]
    [InlineData("show x --format yaml", "argument 'yaml' not recognized; must be one of")]
    [InlineData("explain -x", "unknown option \"-x\"")]
    public async Task Wrong_usage_says_so_in_one_line_and_where_help_is(string line, string message)
    {
        var result = await Ecresults.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.StartsWith($"ecresults: {message}", result.StandardError, StringComparison.Ordinal);
        Assert.Contains("ecresults: see: ecresults", result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_listed_one_a_line_and_each_is_explained()
    {
        var list = await Ecresults.Run("rules");
        var lines = list.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((0, ""), (list.ExitCode, list.StandardError));
        Assert.All(lines, line => Assert.Matches(@"\AECR[0-9]{3}  (error  |warning)  [a-z0-9-]+ +\S.*\.\z", line));
        foreach (var code in lines.Select(line => line[..6]).Where((_, index) => index % 7 == 0))
        {
            var explained = await Ecresults.Run("explain", code.ToLowerInvariant());

            Assert.Equal((0, ""), (explained.ExitCode, explained.StandardError));
            Assert.StartsWith(code, explained.StandardOutput, StringComparison.Ordinal);
            Assert.All(
                new[] { "\nlaw:\n", "\nreason:\n", "\ncure:\n", "\nbad:\n", "\ngood:\n" },
                part => Assert.Contains(part, explained.StandardOutput, StringComparison.Ordinal)
            );
            Assert.All(explained.StandardOutput.Split('\n'), line => Assert.True(line.Length <= 130, line));
        }
    }

    [Fact]
    public async Task A_code_that_no_rule_has_is_a_usage_error()
    {
        var result = await Ecresults.Run("explain", "ECR999");

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Equal("ecresults: no rule has the code \"ECR999\"; ecresults rules lists them\n", result.StandardError);
    }
}
