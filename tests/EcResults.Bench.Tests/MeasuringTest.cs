using CliWrap.Buffered;

namespace EcResults.Bench.Tests;

/// <summary>A test that measures on a machine and into a folder of its own, and looks at what the machine is left with.</summary>
public abstract class MeasuringTest : IAsyncLifetime
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("ecresults-").FullName;

    protected string Evidence => Path.Combine(Folder, "evidence");

    private protected Machine Machine { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Machine = await Machine.Start();

    public async ValueTask DisposeAsync()
    {
        await Machine.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the script with the short plan.</summary>
    private protected Task<BufferedCommandResult> Measure(
        string folder,
        string misbehaviour = "",
        params string[] variables
    ) => Machine.Run(["bash", Script.File, .. Script.Short, "--out", folder], misbehaviour, variables);

    /// <summary>Nothing of a measurement runs, no traffic filter is left, and BPF statistics are as they were.</summary>
    protected async Task NothingIsLeft()
    {
        var left = await Machine.Run([
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
        Assert.Equal("0", left.StandardOutput.Trim());
    }

    /// <summary>Only finished runs have folders, and each has its load report whole.</summary>
    protected void EveryRunIsWhole(string? folder = null)
    {
        folder ??= Evidence;
        var finished = Script.Finished(folder);
        Assert.Equal(
            finished.Select(run => run.Name),
            Directory
                .GetDirectories(Path.Combine(folder, "raw"))
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name != "env")
                .Order(StringComparer.Ordinal)
        );
        Assert.All(
            finished,
            run =>
                Assert.Contains(
                    "Requests/sec:",
                    File.ReadAllText(Path.Combine(folder, "raw", run.Name, "wrk.txt")),
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>Resumes and demands that the plan is complete.</summary>
    /// <param name="seen">Where the evidence can be read, if not where it was measured to.</param>
    protected async Task ResumeCompletes(Func<Task<string>>? seen = null)
    {
        var resumed = await Machine.Run(["bash", Script.File, "--resume", "--out", Evidence]);
        Assert.Equal((0, ""), (resumed.ExitCode, resumed.StandardError));
        var folder = seen is null ? Evidence : await seen();
        Assert.Equal(5, Script.Finished(folder).Count);
        EveryRunIsWhole(folder);
        await NothingIsLeft();
    }

    /// <summary>The end of a run that failed: said on standard error with a cure.</summary>
    protected static void Failed(BufferedCommandResult measured, string words)
    {
        Assert.Equal(1, measured.ExitCode);
        Assert.Contains(words, measured.StandardError, StringComparison.Ordinal);
        Assert.Contains("--resume", measured.StandardError, StringComparison.Ordinal);
    }

    /// <summary>Waits for what the measurement does next; the test's own limit ends a wait that is in vain.</summary>
    private protected static async Task Until(string what, Func<bool> isThere)
    {
        for (var tries = 0; !isThere(); tries++)
        {
            Assert.True(tries < 1200, string.Create(CultureInfo.InvariantCulture, $"waited {tries} times for {what}"));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Signals the script first and then its subshells, as a terminal does to all of them at once.</summary>
    private protected Task Kill(string signal) =>
        Machine.Run([
            "bash",
            "-c",
            "for cmdline in $(printf '%s\n' /proc/[0-9]*/cmdline | sort -V); do process=${cmdline%/cmdline}; mapfile -d '' -t words <\"$cmdline\" 2>/dev/null; "
                + "[[ ${words[0]} == bash && ${words[1]} == \"$2\" ]] && kill -\"$1\" \"${process#/proc/}\"; done; true",
            "bash",
            signal,
            Script.File,
        ]);
}
