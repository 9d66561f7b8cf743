using System.Text.RegularExpressions;

namespace EcResults.Bench.Tests;

/// <summary><c>ecresults bench</c>, as a process.</summary>
public sealed partial class BenchCommandTests : MeasuringTest
{
    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "EcResults.Cli");

    [Fact]
    public async Task It_prints_the_script()
    {
        var printed = await Machine.Run([Program, "bench", "--print-script"]);

        Assert.Equal(
            (0, await File.ReadAllTextAsync(Script.File, TestContext.Current.CancellationToken)),
            (printed.ExitCode, printed.StandardOutput)
        );
    }

    [Fact]
    public async Task Without_a_name_nothing_is_measured()
    {
        var refused = await Machine.Run([Program, "bench", "--out", Evidence]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("give --submitter NAME and --machine NAME", refused.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Evidence));
    }

    [Fact]
    public async Task It_runs_what_the_dry_run_shows_and_makes_a_submission_without_errors()
    {
        string[] plan =
        [
            "--blocks",
            "1",
            "--duration",
            "2",
            "--modes",
            "text,pcap,keylog",
            "--workloads",
            "keepalive-1k,handshake-1k",
            "--seed",
            "5",
        ];
        var dry = await Machine.Run([Program, "bench", .. plan, "--dry-run"]);

        var measured = await Machine.Run([
            Program,
            "bench",
            .. plan,
            "--out",
            Evidence,
            "--submitter",
            "Octo",
            "--machine",
            "vm",
            "--output",
            Folder,
        ]);

        Assert.True(measured.ExitCode == 0, measured.StandardOutput + measured.StandardError);
        Assert.Contains("1 submission, 0 errors", measured.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("ECR509", measured.StandardOutput + measured.StandardError, StringComparison.Ordinal);
        Assert.Equal(
            dry.StandardOutput.Split('\n').Where(line => line.Contains(" block ", StringComparison.Ordinal)),
            Script.Finished(Evidence).Select(Planned)
        );
        EveryRunIsWhole();
        await NothingIsLeft();
        await TheSameFromTheFolderAlone(measured.StandardOutput.Split('\n')[0]);
    }

    /// <summary>A run as the dry run prints it, before it knows process and library.</summary>
    private static string Planned(EvidenceRun run)
    {
        var tool = run.Ecapture is { } command
            ? " | "
                + Process()
                    .Replace(Library().Replace(command, "--libssl=FILE"), "--pid=PID")
                    .Replace(" -b 1", "", StringComparison.Ordinal)
            : "";
        return $"{run.Workload} {run.Mode.Word()} block {run.Repetition}{(run.Profile ? " profile" : "")}: {run.Load}{tool}";
    }

    private async Task TheSameFromTheFolderAlone(string submission)
    {
        var other = Directory.CreateDirectory(Path.Combine(Folder, "elsewhere")).FullName;
        var made = await Machine.Run([
            Program,
            "new",
            "--evidence",
            Evidence,
            "--submitter",
            "Octo",
            "--machine",
            "vm",
            "--output",
            other,
        ]);

        Assert.Equal(0, made.ExitCode);
        Assert.Equal(
            await File.ReadAllTextAsync(
                Path.Combine(submission, "submission.json"),
                TestContext.Current.CancellationToken
            ),
            await File.ReadAllTextAsync(
                Path.Combine(other, Path.GetFileName(submission), "submission.json"),
                TestContext.Current.CancellationToken
            )
        );
    }

    [GeneratedRegex("--pid=[0-9]+")]
    private static partial Regex Process();

    [GeneratedRegex("--libssl=[^ ]+")]
    private static partial Regex Library();
}
