using CliWrap;
using CliWrap.Buffered;
using EcResults.Cli.Tests.Changes;

namespace EcResults.Cli.Tests;

/// <summary>The programs that tell new about this machine.</summary>
public sealed class CaptureProgramsTests : TemporaryFolder
{
    private static readonly string[] Names = ["uname", "cat", "free", "ls", "openssl", "lscpu", "wrk", "nginx"];

    [Fact]
    public async Task Programs_of_the_working_folder_are_not_run()
    {
        var trace = Path.Combine(Folder, "was-run");
        TrapPrograms.Put(Folder, trace, Names);

        var result = await CliWrap
            .Cli.Wrap(Ecresults.Program)
            .WithArguments([
                "new",
                "--submitter",
                "Octo",
                "--machine",
                "m",
                "--baseline",
                Path.Combine(Ecresults.Base, "raw", "001-baseline", "wrk.txt"),
                "--text",
                Path.Combine(Ecresults.Base, "raw", "003-text", "wrk.txt"),
                "--output",
                Path.Combine(Folder, "results"),
            ])
            .WithWorkingDirectory(Folder)
            .WithEnvironmentVariables(variables => variables.Set("PATH", TrapPrograms.SearchPath))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, TestContext.Current.CancellationToken);

        Assert.False(File.Exists(trace));
        Assert.DoesNotContain("not captured: uname.txt", result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("not captured: cpuinfo.txt", result.StandardError, StringComparison.Ordinal);
    }
}
