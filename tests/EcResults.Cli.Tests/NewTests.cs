using EcResults.Cli.Tests.Workflows;

namespace EcResults.Cli.Tests;

/// <summary><c>ecresults new</c></summary>
public class NewTests : MeasuredByHand
{
    private static readonly string[] Who =
    [
        "--submitter",
        "EcResults",
        "--github",
        "ecresults",
        "--machine",
        "epyc-vm-base",
        "--workload",
        "keepalive-1k:response-bytes=1024,keep-alive=true,tls=1.3",
        "--modifications",
        "no kernel probes on connect and accept; RLIMIT_MEMLOCK not raised",
    ];

    [Fact]
    public async Task A_folder_of_evidence_becomes_the_very_submission_that_it_was()
    {
        var evidence = Evidence();
        // One log whole (as it would be without events) and packed, the others condensed already.
        var run = Path.Combine(evidence, "raw", "002-keylog");
        Pack(Path.Combine(run, "ecapture.log"), Path.Combine(run, "ecapture.log.gz"));
        await File.WriteAllTextAsync(Path.Combine(run, "notes.txt"), "x", TestContext.Current.CancellationToken);

        var result = await Ecresults.RunIn(Folder, ["new", "--evidence", "evidence", .. Who]);

        Assert.Equal((0, $"results/{Ecresults.BaseId}\n"), (result.ExitCode, result.StandardOutput));
        Assert.Contains(
            "left out: evidence/raw/002-keylog/notes.txt (the layout knows no such file)",
            result.StandardError,
            StringComparison.Ordinal
        );
        Assert.Contains("1 submission, 0 errors, ", result.StandardError, StringComparison.Ordinal);
        AssertSameFolder(BaseWithoutFiguresOfRuns(), Path.Combine(Folder, "results", Ecresults.BaseId));
    }

    [Fact]
    public async Task What_terminals_and_transfers_added_is_taken_out_and_said()
    {
        var evidence = Evidence();
        var cancelled = TestContext.Current.CancellationToken;
        var samples = Path.Combine(evidence, "raw", "002-keylog", "pidstat-target.txt");
        var plain = await File.ReadAllTextAsync(samples, cancelled);
        await File.WriteAllTextAsync(samples, plain.Replace("nginx", "\e[34mnginx\e[0m"), cancelled);
        var report = Path.Combine(evidence, "raw", "001-baseline", "wrk.txt");
        var lines = await File.ReadAllTextAsync(report, cancelled);
        await File.WriteAllTextAsync(report, lines.ReplaceLineEndings("\r\n"), cancelled);
        await File.WriteAllTextAsync(Path.Combine(evidence, "notes.md"), "One\r\ntwo\r\n", cancelled);

        var result = await Ecresults.RunIn(Folder, ["new", "--evidence", "evidence", .. Who]);

        Assert.Equal(0, result.ExitCode);
        var summary = Path.Combine(Folder, "results", Ecresults.BaseId, "summary.md");
        Assert.EndsWith("\n\nOne\ntwo\n", await File.ReadAllTextAsync(summary, cancelled), StringComparison.Ordinal);
        Assert.Contains("colour codes removed in 1 file\n", result.StandardError, StringComparison.Ordinal);
        Assert.Contains("CR LF made LF in 1 file\n", result.StandardError, StringComparison.Ordinal);
        AssertSameFolder(BaseWithoutFiguresOfRuns(), Path.Combine(Folder, "results", Ecresults.BaseId));
    }

    [Fact]
    public async Task A_submission_is_never_overwritten()
    {
        Evidence();
        await Ecresults.RunIn(Folder, ["new", "--evidence", "evidence", .. Who]);
        var again = await Ecresults.RunIn(Folder, ["new", "--evidence", "evidence", .. Who]);

        Assert.Equal((2, ""), (again.ExitCode, again.StandardOutput));
        Assert.Contains(
            $"\"results/{Ecresults.BaseId}\" exists already; remove it, or choose another --machine",
            again.StandardError,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [Path.Combine(Folder, "results", Ecresults.BaseId)],
            Directory.EnumerateFileSystemEntries(Path.Combine(Folder, "results"))
        );
    }

    [Fact]
    public async Task The_outputs_of_the_benchmark_script_become_a_submission()
    {
        Outputs();

        var result = await Ecresults.RunIn(Folder, Script());

        Assert.Equal((0, "out/20261123-mona-vm\n"), (result.ExitCode, result.StandardOutput));
        Assert.Contains(
            "01-baseline: started 2026-11-23T01:25:44Z, load: wrk -t1 -c32 -d10s --latency https://127.0.0.1:8440/",
            result.StandardError,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "eCapture: sudo ecapture tls -m text --pid=17750",
            result.StandardError,
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(Path.Combine(Folder, "out", "20261123-mona-vm", "raw", "02-text", "ecapture.log")));
        var checkedAgain = await Ecresults.RunIn(Folder, "validate", "out");
        Assert.Equal(0, checkedAgain.ExitCode);
    }

    [Fact]
    public async Task Without_a_start_time_the_files_time_less_the_runtime_counts()
    {
        Outputs();
        File.SetLastWriteTimeUtc(
            Path.Combine(Folder, "baseline.txt"),
            DateTime.Parse("2026-11-23T01:25:54", CultureInfo.InvariantCulture)
        );
        File.SetLastWriteTimeUtc(
            Path.Combine(Folder, "text.txt"),
            DateTime.Parse("2026-11-23T01:26:31", CultureInfo.InvariantCulture)
        );

        var result = await Ecresults.RunIn(Folder, [.. Script().Where((_, index) => index is < 7 or > 10)]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("01-baseline: started 2026-11-23T01:25:43Z", result.StandardError, StringComparison.Ordinal);
        Assert.Contains("02-text: started 2026-11-23T01:26:20Z", result.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "--submitter A --machine vm",
        "at least two outputs are needed, one without eCapture and one with it: name them with --baseline FILE and one of --text, --pcap, --keylog, or a folder that holds them with --evidence"
    )]
    [InlineData("--submitter A --machine vm --evidence gone", "there is no evidence at \"gone\"")]
    [InlineData(
        "--submitter A --machine vm --evidence evidence --text text.txt",
        "--evidence brings its own outputs and logs; "
    )]
    [InlineData(
        "--submitter A --machine vm --baseline gone.txt --text text.txt --env env",
        "there is no file \"gone.txt\""
    )]
    [InlineData("--submitter A --machine vm --baseline env/uname.txt --text text.txt --env env", "env/uname.txt")]
    [InlineData(
        "--submitter A --machine My_VM --baseline baseline.txt --text text.txt",
        "--machine takes lower case letters, digits, dots and dashes, 40 at most; \"My_VM\" is not that"
    )]
    [InlineData(
        "--submitter Ω --machine vm --baseline baseline.txt --text text.txt",
        "\"Ω\" has no letter a to z and no digit, of which the id is made; give --github ACCOUNT"
    )]
    [InlineData(
        "--submitter A --machine vm --baseline baseline.txt --text text.txt --log sound=x",
        "--log takes MODE=VALUE once for a mode of baseline, text, pcap, keylog; \"sound=x\" is not that"
    )]
    [InlineData(
        "--submitter A --machine vm --baseline baseline.txt --pcap text.txt --env env --started-at pcap=2026-11-23T01:26:20Z",
        "say eCapture's command line with --ecapture-command pcap="
    )]
    [InlineData(
        "--submitter A --machine vm --baseline baseline.txt --text text.txt --env env --started-at text=noon",
        "--started-at takes a time such as 2026-11-23T00:08:09Z; \"noon\" is not one"
    )]
    [InlineData(
        "--submitter A --machine vm --baseline baseline.txt --text text.txt --env env --workload x",
        "--workload takes NAME:KEY=VALUE,… with the keys response-bytes (a whole number), keep-alive and generator-on-server (true or false), tls (1.0, 1.1, 1.2 or 1.3) and cipher; \"x\" is not that"
    )]
    public async Task What_is_not_enough_is_a_usage_error_and_leaves_nothing_behind(string line, string message)
    {
        Outputs();
        Evidence();

        var result = await Ecresults.RunIn(Folder, ["new", .. line.Split(' '), "--output", "out"]);

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Contains($"ecresults: {message}", result.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Folder, "out")));
    }

    [Fact]
    public async Task Evidence_without_a_needed_capture_is_refused_by_name()
    {
        File.Delete(Path.Combine(Evidence(), "raw", "env", "os-release.txt"));

        var result = await Ecresults.RunIn(Folder, ["new", "--evidence", "evidence", .. Who]);

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Contains(
            "raw/env/os-release.txt: the distribution is not shown; capture it on the machine that was measured",
            result.StandardError,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "ecresults: the evidence is not enough for a submission\n",
            result.StandardError,
            StringComparison.Ordinal
        );
    }

    private static void AssertSameFolder(string expected, string actual)
    {
        var files = Files(expected);
        Assert.Equal(files.Prepend(SubmissionFiles.ChecksumsName), Files(actual));
        Assert.Equal(
            0,
            Ran.In(actual, "sha256sum", "--check", "--strict", "--quiet", SubmissionFiles.ChecksumsName).ExitCode
        );
        Assert.All(
            files,
            file =>
            {
                if (file != "summary.md")
                {
                    Assert.Equal(
                        File.ReadAllBytes(Path.Combine(expected, file)),
                        File.ReadAllBytes(Path.Combine(actual, file))
                    );
                }
            }
        );
    }

    private static IReadOnlyList<string> Files(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What new makes: the base was made when runs still had figures.</summary>
    private string BaseWithoutFiguresOfRuns()
    {
        var folder = Path.Combine(Folder, "expected");
        Copy(Ecresults.Base, folder);
        var manifest = SubmissionReader.Read(SubmissionFolder.Read(folder, folder)).Manifest!;
        File.WriteAllBytes(
            Path.Combine(folder, SubmissionFiles.ManifestName),
            SubmissionBuilder.ToJson(
                manifest with
                {
                    Runs = [.. manifest.Runs.Select(run => run with { Figures = null })],
                }
            )
        );
        return folder;
    }
}
