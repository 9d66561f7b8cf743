using System.CommandLine;

namespace EcResults.Cli.Tests;

/// <summary>What prevents a command is said in words, and output that is lost is no success.</summary>
public sealed class FailureTests : TemporaryFolder
{
    public static TheoryData<string> Commands { get; } =
    ["--help", "--version", "rules", "explain ECR110", $"show {Ecresults.Base}", $"validate {Ecresults.Base}", "nope"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_full_disk_is_told(string command)
    {
        var (code, _, error) = await Shell(command, "> /dev/full");

        Assert.Equal(2, code);
        Assert.StartsWith("ecresults: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_standard_error_that_takes_nothing_ends_no_command_with_a_crash(string command)
    {
        var (code, output, _) = await Shell(command, "2> /dev/full");

        Assert.InRange(code, 0, 2);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_closed_standard_output_is_told(string command) =>
        Assert.Equal(
            (2, "", "ecresults: standard output is closed; redirect it to a file or /dev/null\n"),
            await Shell(command, ">&-")
        );

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_closed_standard_error_is_told(string command) =>
        Assert.Equal(
            (2, "ecresults: standard error is closed; redirect it to a file or /dev/null\n", ""),
            await Shell(command, "2>&-")
        );

    [Theory]
    [InlineData(">&- 2>&-")]
    [InlineData("<&- >&- 2>&-")]
    public async Task Where_all_streams_are_closed_the_exit_code_tells(string streams) =>
        Assert.Equal((2, "", ""), await Shell("rules", streams));

    [Fact]
    public async Task A_reader_that_has_read_enough_is_no_failure() =>
        Assert.Equal((0, "", ""), await Shell("rules", "| true"));

    [Fact]
    public void What_fails_in_parallel_is_told_as_if_it_failed_alone()
    {
        var (code, error) = Run(() => Parallel.For(0, 8, _ => File.ReadAllText(Path.Combine(Folder, "gone"))));

        Assert.Equal(2, code);
        Assert.StartsWith("ecresults: Could not find file", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void What_nobody_expected_is_told_as_a_defect_in_one_line()
    {
        var (code, error) = Run(() => throw new InvalidOperationException("no such\nstate \u001b[31m"));

        Assert.Equal(2, code);
        Assert.Equal(
            "ecresults: this is a defect of ecresults, please report it (ECRESULTS_TRACE=1 adds details): "
                + "InvalidOperationException: no such state \uFFFD[31m\n",
            error
        );
    }

    [Theory]
    [InlineData("ECRESULTS_TRACE=1", true)]
    [InlineData("ECRESULTS_TRACE=0", false)]
    public async Task A_stack_trace_is_shown_to_those_who_ask_for_it(string variable, bool shown)
    {
        var (code, _, error) = await Shell("validate /nowhere", "", variable);

        Assert.Equal(2, code);
        Assert.StartsWith("ecresults: \"/nowhere\" does not exist", error, StringComparison.Ordinal);
        Assert.Equal(shown, error.Contains("\n   at EcResults.Cli.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("summary.md")]
    [InlineData("submission.json")]
    public async Task A_pipe_in_a_submission_is_an_error_in_every_format(string file)
    {
        var submission = CopyBase();
        File.Delete(Path.Combine(submission, file));
        using (var made = Process.Start("mkfifo", [Path.Combine(submission, file)]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        foreach (var format in (string[])["text", "json", "sarif", "github", "markdown"])
        {
            var result = await Ecresults.Run("validate", submission, "--format", format);

            Assert.Equal(1, result.ExitCode);
            Assert.Contains("ECR006", result.StandardOutput, StringComparison.Ordinal);
        }
    }

    private static (int Code, string Error) Run(Action action)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var root = new RootCommand();
        root.SetAction(_ => action());
        var code = CommandLineHost.Run(root, [], new Terminal(output, error, colour: false));
        return (code, error.ToString());
    }

    private static async Task<(int Code, string Output, string Error)> Shell(
        string command,
        string streams,
        string variable = ""
    )
    {
        var result = await CliWrap.Buffered.BufferedCommandExtensions.ExecuteBufferedAsync(
            CliWrap
                .Cli.Wrap("sh")
                .WithArguments(["-c", $"{variable} \"$0\" {command} {streams}", Ecresults.Program])
                .WithValidation(CliWrap.CommandResultValidation.None),
            TestContext.Current.CancellationToken
        );
        return (result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
