using System.Text.RegularExpressions;
using CliWrap.Buffered;

namespace EcResults.Bench.Tests;

/// <summary>The script as a text.</summary>
public sealed partial class ScriptTests
{
    [Fact]
    public async Task Shellcheck_finds_nothing()
    {
        var stand = Repository.PathOf("tests", "EcResults.Bench.Tests", "fixtures", "stand-in", "ecapture");
        var found = await CliWrap
            .Cli.Wrap("shellcheck")
            .WithArguments([Script.File, stand])
            .WithValidation(CliWrap.CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (found.ExitCode, found.StandardOutput + found.StandardError));
    }

    [Fact]
    public void Its_captures_are_the_commands_of_the_evidence_catalogue()
    {
        var captures = Captures()
            .Matches(File.ReadAllText(Script.File))
            .Select(match => (Name: match.Groups["name"].Value, Command: match.Groups["command"].Value))
            .Select(capture =>
                (
                    capture.Name,
                    Process().Replace(capture.Command, "PID").Replace("$library", "FILE", StringComparison.Ordinal)
                )
            )
            .ToLookup(capture => capture.Name, capture => capture.Item2);

        Assert.All(
            EvidenceCatalog.In(EvidencePlace.Environment).Where(file => file.Name != "server-config.txt"),
            file =>
                Assert.True(
                    captures[file.Name].Contains(file.Command),
                    $"benchmark.sh lacks a line capture {file.Name} '{file.Command}'"
                )
        );
        Assert.Equal("cat $config", Assert.Single(captures["server-config.txt"]));
        Assert.All(captures, capture => Assert.NotNull(EvidenceCatalog.Named(capture.Key)));
    }

    [Fact]
    public void The_command_carries_the_script_of_the_repository() =>
        Assert.Equal(File.ReadAllBytes(Script.File), BenchmarkScript.Content.ToArray());

    [Theory]
    [InlineData("run 3/30: 003-text keepalive-1k, block 1; about 0:07:30 left", 3, 30, 450)]
    [InlineData("run 1/1: 001-baseline rate-50, block 1; about 1:00:01 left", 1, 1, 3601)]
    public void Its_progress_is_read(string line, int number, int total, int seconds)
    {
        var progress = BenchmarkProgress.Parse(line)!;

        Assert.Equal((number, total, seconds), (progress.Number, progress.Total, (int)progress.Left.TotalSeconds));
    }

    [Theory]
    [InlineData("done: evidence")]
    [InlineData("run 4/3: 003-text keepalive-1k, block 1; about 0:07:30 left")]
    [InlineData("run 3/30: 003-text")]
    public void Another_line_is_no_progress(string line) => Assert.Null(BenchmarkProgress.Parse(line));

    [GeneratedRegex("""capture (?<name>[a-z-]+\.txt) (?<quote>['"])(?<command>.*?)\k<quote>""")]
    private static partial Regex Captures();

    [GeneratedRegex(@"\$(?:worker|generator)\b")]
    private static partial Regex Process();
}
