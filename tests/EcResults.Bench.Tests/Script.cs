using CliWrap;
using CliWrap.Buffered;

namespace EcResults.Bench.Tests;

/// <summary>The script as a process, with the stand-in for eCapture in front of whatever is installed.</summary>
internal static class Script
{
    public static string File { get; } = Repository.PathOf("src", "EcResults.Bench", BenchmarkScript.FileName);

    /// <summary>A plan of five runs of a second: baseline, text, baseline, and both again for the profile.</summary>
    public static IReadOnlyList<string> Short { get; } =
    ["--blocks", "1", "--duration", "1", "--modes", "text", "--workloads", "keepalive-1k", "--seed", "3"];

    private static string StandIn { get; } =
        Repository.PathOf("tests", "EcResults.Bench.Tests", "fixtures", "stand-in");

    /// <summary>Runs a command line as root, with variables set.</summary>
    public static CommandTask<BufferedCommandResult> AsRoot(
        IReadOnlyList<string> command,
        string misbehaviour = "",
        params string[] variables
    )
    {
        string[] all =
        [
            .. Environment.IsPrivilegedProcess ? (string[])[] : ["sudo", "-n"],
            "env",
            $"PATH={StandIn}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            $"STAND_IN={misbehaviour}",
            .. variables,
            .. command,
        ];
        return CliWrap
            .Cli.Wrap(all[0])
            .WithArguments(all[1..])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, TestContext.Current.CancellationToken);
    }

    /// <summary>Runs the script with the short plan.</summary>
    public static CommandTask<BufferedCommandResult> Measure(
        string folder,
        string misbehaviour = "",
        params string[] variables
    ) => AsRoot(["bash", File, .. Short, "--out", folder], misbehaviour, variables);

    /// <summary>The runs that count as finished.</summary>
    public static IReadOnlyList<EvidenceRun> Finished(string folder)
    {
        var lines = System.IO.File.ReadAllText(Path.Combine(folder, "runs.csv"));
        return RunList.Read(new Text.SourceText("runs.csv", lines)).Runs;
    }
}
