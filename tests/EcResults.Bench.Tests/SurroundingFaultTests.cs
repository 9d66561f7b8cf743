namespace EcResults.Bench.Tests;

/// <summary>What surrounds a measurement fails: server, disk, another measurement.</summary>
public sealed class SurroundingFaultTests : MeasuringTest
{
    [Fact]
    public async Task A_server_that_restarts_in_mid_run_makes_no_run()
    {
        var measuring = Measure(Evidence);
        await Until("run 2/5", () => Directory.Exists(Path.Combine(Evidence, "raw", "001-baseline")));
        await Machine.Run(["bash", "-c", "kill -KILL $(pgrep -x -P $(pgrep -o -x nginx) nginx)"]);
        var measured = await measuring;

        Assert.Equal(1, measured.ExitCode);
        Assert.NotEqual("", measured.StandardError);
        EveryRunIsWhole();
        await NothingIsLeft();
        await ResumeCompletes();
    }

    [Fact]
    public async Task A_full_disk_loses_no_finished_run()
    {
        Directory.CreateDirectory(Evidence);
        await Machine.Run(["mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", Evidence]);

        var measured = await Measure(Evidence, "fills", $"STAND_IN_FILLS={Evidence}");

        Failed(measured, "full");
        Assert.Equal("001-baseline", Assert.Single(Script.Finished(await Seen("full"))).Name);
        await NothingIsLeft();
        await Machine.Run(["rm", Path.Combine(Evidence, "filler")]);
        await ResumeCompletes(() => Seen("resumed"));
    }

    /// <summary>What is mounted on the machine is seen there alone: a copy of it.</summary>
    private async Task<string> Seen(string name)
    {
        var copy = Path.Combine(Folder, name);
        await Machine.Run([
            "bash",
            "-c",
            "mkdir \"$2\" && cd \"$1\" && cp -r raw runs.csv \"$2\"",
            "bash",
            Evidence,
            copy,
        ]);
        return copy;
    }

    [Fact]
    public async Task Two_measurements_at_once_are_refused()
    {
        var measuring = Measure(Evidence);
        await Until("the first run", () => Directory.Exists(Path.Combine(Evidence, "partial")));
        var second = await Measure(Path.Combine(Folder, "second"));
        var first = await measuring;

        Assert.Equal((2, 0), (second.ExitCode, first.ExitCode));
        Assert.Contains("another measurement runs on this machine", second.StandardError, StringComparison.Ordinal);
    }
}
