namespace EcResults.Cli.Tests;

/// <summary><c>ecresults new --evidence</c> of outputs whose names say nothing: their content does.</summary>
public class UnnamedOutputsTests : MeasuredByHand
{
    private static readonly string[] Who = ["--submitter", "Mona", "--machine", "vm", "--output", "out"];

    [Fact]
    public async Task Files_of_any_name_are_recognised_by_content()
    {
        Outputs();
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "found")).FullName;
        Written("baseline.txt", "found/bench_baseline.out", "2026-11-23T01:25:54");
        Written("text.txt", "found/bench_ecapture.out", "2026-11-23T01:26:31");
        File.Move(Path.Combine(Folder, "ecapture.log"), Path.Combine(folder, "screen.3"));
        foreach (var (name, other) in Captures)
        {
            File.Copy(Path.Combine(Folder, "env", name), Path.Combine(folder, other));
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "todo.md"),
            "ask Bob\nfor a machine\n",
            TestContext.Current.CancellationToken
        );

        var result = await Ecresults.RunIn(Folder, ["new", "--evidence", "found", .. Who]);

        Assert.Equal((0, "out/20261123-mona-vm\n"), (result.ExitCode, result.StandardOutput));
        Assert.Contains("recognised: found/cpu is cpuinfo.txt", result.StandardError, StringComparison.Ordinal);
        Assert.Contains("01-baseline: started 2026-11-23T01:25:43Z", result.StandardError, StringComparison.Ordinal);
        Assert.Contains("02-text: started 2026-11-23T01:26:20Z", result.StandardError, StringComparison.Ordinal);
        Assert.Contains("left out: found/todo.md (", result.StandardError, StringComparison.Ordinal);
        Assert.Equal(
            Captures.Select(pair => pair.Name).Order(StringComparer.Ordinal),
            Directory
                .GetFiles(Path.Combine(Folder, "out", "20261123-mona-vm", "raw", "env"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task All_that_the_benchmark_script_printed_is_cut_at_its_markers()
    {
        Outputs();
        await Transcript("stdout.txt", date: Start);

        var result = await Ecresults.RunIn(
            Folder,
            ["new", "--evidence", "stdout.txt", "--log", "text=ecapture.log", "--env", "env", .. Who]
        );

        Assert.Equal((0, "out/20261123-mona-vm\n"), (result.ExitCode, result.StandardOutput));
        Assert.Contains($"01-baseline: started {Start}", result.StandardError, StringComparison.Ordinal);
        Assert.Equal(
            File.ReadAllText(Path.Combine(Folder, "text.txt")),
            File.ReadAllText(Path.Combine(Folder, "out", "20261123-mona-vm", "raw", "02-text", "wrk.txt"))
        );
    }

    [Fact]
    public async Task What_the_benchmark_script_printed_and_the_files_that_it_left_may_stand_side_by_side()
    {
        Outputs();
        await Transcript("stdout.txt", date: Start);
        Directory.CreateDirectory(Path.Combine(Folder, "found"));
        File.Move(Path.Combine(Folder, "stdout.txt"), Path.Combine(Folder, "found", "stdout.txt"));
        Written("baseline.txt", "found/bench_baseline.txt", "2026-11-23T01:25:54");
        Written("text.txt", "found/bench_ecapture.txt", "2026-11-23T01:26:31");
        Pack(Path.Combine(Folder, "ecapture.log"), Path.Combine(Folder, "found", "ecapture.log.gz"));
        File.Move(Path.Combine(Folder, "ecapture.log"), Path.Combine(Folder, "found", "ecapture.log"));

        var result = await Ecresults.RunIn(Folder, ["new", "--evidence", "found", "--env", "env", .. Who]);

        Assert.Equal((0, "out/20261123-mona-vm\n"), (result.ExitCode, result.StandardOutput));
    }

    [Fact]
    public async Task All_that_the_benchmark_script_printed_is_no_output_of_one_run()
    {
        Outputs();
        await Transcript("stdout.txt", date: Start);

        var result = await Ecresults.RunIn(
            Folder,
            ["new", "--baseline", "stdout.txt", "--text", "text.txt", "--env", "env", .. Who]
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "\"stdout.txt\" holds all that benchmark.sh printed; give it with --evidence stdout.txt, and it is cut at the script's markers",
            result.StandardError,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Outputs_that_could_be_of_any_mode_are_asked_about_by_naming_the_options()
    {
        Outputs();
        Directory.CreateDirectory(Path.Combine(Folder, "found"));
        Written("baseline.txt", "found/a.txt", "2026-11-23T01:25:54");
        Written("text.txt", "found/b.txt", "2026-11-23T01:26:31");

        var asked = await Ecresults.RunIn(Folder, ["new", "--evidence", "found", "--env", "env", .. Who]);
        var told = await Ecresults.RunIn(
            Folder,
            ["new", "--evidence", "found", "--baseline", "found/a.txt", "--text", "found/b.txt", "--env", "env", .. Who]
        );

        Assert.Equal((2, ""), (asked.ExitCode, asked.StandardOutput));
        Assert.Contains(
            "which of these is which? \"found/a.txt\", \"found/b.txt\": say it with --baseline FILE, --text FILE, --pcap FILE or --keylog FILE",
            asked.StandardError,
            StringComparison.Ordinal
        );
        Assert.Equal(0, told.ExitCode);
        Assert.Contains(
            "02-text: no log, so nothing shows what was captured and lost; if it was saved, give it with --log text=FILE",
            told.StandardError,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Copies_that_lost_their_times_are_dated_by_the_log_or_asked_about()
    {
        Outputs();

        string[] line = [.. Script().Where((_, index) => index is < 7 or > 10)];
        var asked = await Ecresults.RunIn(Folder, line);
        var told = await Ecresults.RunIn(Folder, [.. line, "--started-at", $"baseline={Start}"]);

        Assert.Equal((2, ""), (asked.ExitCode, asked.StandardOutput));
        Assert.Contains(
            "\"text.txt\" was not written when its log says, so the files were copied, and the time of \"baseline.txt\" tells nothing; copy it with cp -p, or say --started-at baseline=TIME",
            asked.StandardError,
            StringComparison.Ordinal
        );
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("02-text: started 2026-11-23T01:26:1", told.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_of_one_time_without_a_log_are_asked_about()
    {
        Outputs();
        Written("baseline.txt", "a.txt", "2026-11-23T01:26:31");
        Written("text.txt", "b.txt", "2026-11-23T01:26:31");

        var result = await Ecresults.RunIn(
            Folder,
            ["new", "--baseline", "a.txt", "--text", "b.txt", "--env", "env", .. Who]
        );

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Contains("ran at the same time; ", result.StandardError, StringComparison.Ordinal);
        Assert.Contains(
            "was perhaps copied; copy it with cp -p, or say --started-at",
            result.StandardError,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Bombarding https://localhost/ for 1m0s using 125 connection(s)", "bombardier")]
    [InlineData("Summary:\n  Success rate: 100.00%\n  Total:        48.0969 secs\n", "oha")]
    [InlineData("finished in 10.00s, 227093.60 req/s, 2.17MB/s\n", "h2load")]
    [InlineData("This is ApacheBench, Version 2.3 <$Revision: 1903618 $>\n", "ApacheBench")]
    public async Task The_output_of_another_generator_is_called_by_its_name(string output, string tool)
    {
        Outputs();
        await File.WriteAllTextAsync(Path.Combine(Folder, "text.txt"), output, TestContext.Current.CancellationToken);

        var result = await Ecresults.RunIn(Folder, Script());

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Contains(
            $"is printed by {tool}; only wrk and wrk2 are read",
            result.StandardError,
            StringComparison.Ordinal
        );
    }

    private static IReadOnlyList<(string Name, string Other)> Captures =>
        [
            ("btf.txt", "kernel-types"),
            ("cpuinfo.txt", "cpu"),
            ("free.txt", "memory"),
            ("openssl.txt", "ssl"),
            ("os-release.txt", "distribution"),
            ("uname.txt", "kernel"),
        ];

    private void Written(string from, string to, string time)
    {
        var path = Path.Combine(Folder, to);
        File.Copy(Path.Combine(Folder, from), path);
        File.SetLastWriteTimeUtc(path, DateTime.Parse(time, CultureInfo.InvariantCulture));
    }

    private async Task Transcript(string name, string date) =>
        await File.WriteAllTextAsync(
            Path.Combine(Folder, name),
            $"""
            === eCapture Performance Benchmark ===
            Date: {date}
            Kernel: 6.18.44
            Target: https://127.0.0.1:8440/

            --- Baseline (no eCapture) ---
            {await File.ReadAllTextAsync(Path.Combine(Folder, "baseline.txt"), TestContext.Current.CancellationToken)}
            --- With eCapture (text mode) ---
            {await File.ReadAllTextAsync(Path.Combine(Folder, "text.txt"), TestContext.Current.CancellationToken)}
            === Results saved to /tmp/bench_baseline.txt and /tmp/bench_ecapture.txt ===

            """,
            TestContext.Current.CancellationToken
        );
}
