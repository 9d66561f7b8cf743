using CliWrap.Buffered;

namespace EcResults.Bench.Tests;

/// <summary>A test that measures into a folder of its own, and looks at what the machine is left with.</summary>
public abstract class MeasuringTest : IDisposable
{
    /// <summary>The collection of all of them: two measurements on one machine refuse each other.</summary>
    public const string OneAtATime = "measurements";

    protected string Folder { get; } = Directory.CreateTempSubdirectory("ecresults-").FullName;

    protected string Evidence => Path.Combine(Folder, "evidence");

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Nothing of a measurement runs, no traffic filter is left, and BPF statistics are as they were.</summary>
    protected static async Task NothingIsLeft(string statistics = "0")
    {
        var left = await Script.AsRoot([
            "bash",
            "-c",
            """
            for comm in /proc/[0-9]*/comm; do
              name=$(cat "$comm" 2>/dev/null)
              [[ $name =~ ^(ecapture|nginx|wrk|pidstat)$ && $(cut -d' ' -f3 "${comm%comm}stat" 2>/dev/null) != Z ]] && echo "$name runs"
            done
            tc filter show dev lo ingress
            tc qdisc show dev lo | grep clsact
            cat /proc/sys/kernel/bpf_stats_enabled
            """,
        ]);
        Assert.Equal(statistics, left.StandardOutput.Trim());
    }

    /// <summary>Only finished runs have folders, and each has its load report whole.</summary>
    protected void EveryRunIsWhole()
    {
        var finished = Script.Finished(Evidence);
        Assert.Equal(
            finished.Select(run => run.Name),
            Directory
                .GetDirectories(Path.Combine(Evidence, "raw"))
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name != "env")
                .Order(StringComparer.Ordinal)
        );
        Assert.All(
            finished,
            run =>
                Assert.Contains(
                    "Requests/sec:",
                    File.ReadAllText(Path.Combine(Evidence, "raw", run.Name, "wrk.txt")),
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>Resumes and demands that the plan is complete.</summary>
    protected async Task ResumeCompletes()
    {
        var resumed = await Script.AsRoot(["bash", Script.File, "--resume", "--out", Evidence]);
        Assert.Equal((0, ""), (resumed.ExitCode, resumed.StandardError));
        Assert.Equal(5, Script.Finished(Evidence).Count);
        EveryRunIsWhole();
        await NothingIsLeft();
    }

    /// <summary>The end of a run that failed: said on standard error with a cure.</summary>
    protected static void Failed(BufferedCommandResult measured, string words)
    {
        Assert.Equal(1, measured.ExitCode);
        Assert.Contains(words, measured.StandardError, StringComparison.Ordinal);
        Assert.Contains("--resume", measured.StandardError, StringComparison.Ordinal);
    }
}
