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

    private static string SearchPath { get; } =
        $"{StandIn}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /// <summary>What stands before a command that only root may run.</summary>
    public static IReadOnlyList<string> Root { get; } = Environment.IsPrivilegedProcess ? [] : ["sudo", "-n"];

    /// <summary>The words that set the environment of a command: the stand-in first on PATH, with its misbehaviour.</summary>
    public static IReadOnlyList<string> Variables(string misbehaviour) =>
        [
            // A shell that starts tests in the background lets them ignore SIGINT, and children inherit that.
            "env",
            "--default-signal",
            $"PATH={SearchPath}",
            $"STAND_IN={misbehaviour}",
        ];

    /// <summary>Prints a plan, which needs no machine of its own.</summary>
    public static CommandTask<BufferedCommandResult> DryRun(params string[] options) => DryRunWith("/bin", options);

    /// <summary>The same with a folder of programs last on PATH.</summary>
    public static CommandTask<BufferedCommandResult> DryRunWith(string programs, params string[] options)
    {
        string[] all = [.. Variables(""), $"PATH={SearchPath}:{programs}", "bash", File, "--dry-run", .. options];
        return CliWrap
            .Cli.Wrap(all[0])
            .WithArguments(all[1..])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, TestContext.Current.CancellationToken);
    }

    /// <summary>The runs that count as finished.</summary>
    public static IReadOnlyList<EvidenceRun> Finished(string folder)
    {
        var lines = System.IO.File.ReadAllText(Path.Combine(folder, "runs.csv"));
        return RunList.Read(new Text.SourceText("runs.csv", lines)).Runs;
    }
}
