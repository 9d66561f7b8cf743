namespace EcResults.Cli.Tests;

/// <summary>Files as people have them: gzipped, saved by another system's shell, coloured by a terminal.</summary>
public class GivenFileTests : MeasuredByHand
{
    [Fact]
    public async Task Gzipped_outputs_are_read_like_others()
    {
        Outputs();
        Pack("baseline.txt");
        Pack("env/uname.txt");

        var result = await Ecresults.RunIn(
            Folder,
            [.. Script().Select(word => word.Replace("baseline.txt", "baseline.txt.gz"))]
        );

        Assert.Equal((0, "out/20261123-mona-vm\n"), (result.ExitCode, result.StandardOutput));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Ecresults.Base, "raw", "001-baseline", "wrk.txt")),
            File.ReadAllText(Path.Combine(Folder, "out", "20261123-mona-vm", "raw", "01-baseline", "wrk.txt"))
        );
    }

    [Fact]
    public async Task A_gzipped_output_is_recognised_by_content()
    {
        Outputs();
        Pack("baseline.txt");
        Pack("ecapture.log");
        foreach (var capture in Directory.GetFiles(Path.Combine(Folder, "env")))
        {
            File.Move(capture, Path.Combine(Folder, Path.GetFileName(capture)));
        }

        Directory.Delete(Path.Combine(Folder, "env"));
        string[] times = ["--started-at", "baseline=2026-11-23T01:25:44Z"];
        string[] who = ["--submitter", "Mona", "--machine", "vm", "--output", "out"];

        var result = await Ecresults.RunIn(Folder, ["new", "--evidence", ".", .. times, .. who]);

        Assert.Equal((0, "out/20261123-mona-vm\n"), (result.ExitCode, result.StandardOutput));
    }

    [Fact]
    public async Task A_gzipped_raw_file_is_shown_like_others()
    {
        Outputs();
        File.Move(Path.Combine(Folder, "baseline.txt"), Path.Combine(Folder, "wrk.txt"));
        var plain = await Ecresults.RunIn(Folder, "show", "wrk.txt");
        Pack("wrk.txt");

        var packed = await Ecresults.RunIn(Folder, "show", "wrk.txt.gz");

        Assert.Equal((0, plain.StandardOutput), (packed.ExitCode, packed.StandardOutput));
    }

    [Fact]
    public async Task A_gzip_file_that_was_cut_off_is_called_damaged()
    {
        Outputs();
        Pack("baseline.txt");
        var packed = Path.Combine(Folder, "baseline.txt.gz");
        await File.WriteAllBytesAsync(packed, File.ReadAllBytes(packed)[..100], TestContext.Current.CancellationToken);

        var result = await Ecresults.RunIn(
            Folder,
            [.. Script().Select(word => word.Replace("baseline.txt", "baseline.txt.gz"))]
        );

        Assert.Equal(
            (2, "ecresults: \"baseline.txt.gz\" is a damaged gzip file; pack it again, or give it unpacked\n"),
            (result.ExitCode, result.StandardError)
        );
    }

    [Theory]
    [InlineData("UTF-16 made UTF-8 in 1 file\n")]
    [InlineData("colour codes removed in 1 file\n")]
    public async Task What_a_shell_or_a_terminal_did_to_an_output_is_undone_and_said(string said)
    {
        Outputs();
        var path = Path.Combine(Folder, "baseline.txt");
        var text = File.ReadAllText(path);
        if (said.StartsWith("UTF-16", StringComparison.Ordinal))
        {
            File.WriteAllText(path, text, Encoding.Unicode);
        }
        else
        {
            File.WriteAllText(path, text.Replace("Requests/sec", "\e[1mRequests/sec\e[0m"));
        }

        var result = await Ecresults.RunIn(Folder, Script());

        Assert.Equal((0, "out/20261123-mona-vm\n"), (result.ExitCode, result.StandardOutput));
        Assert.Contains(said, result.StandardError, StringComparison.Ordinal);
        Assert.Equal(
            text,
            File.ReadAllText(Path.Combine(Folder, "out", "20261123-mona-vm", "raw", "01-baseline", "wrk.txt"))
        );
    }

    [Fact]
    public async Task A_run_without_the_generators_output_is_named()
    {
        var evidence = Evidence();
        File.Delete(Path.Combine(evidence, "raw", "003-text", "wrk.txt"));

        var result = await NewOfEvidence();

        Assert.Equal(
            (
                2,
                "ecresults: \"evidence/raw/003-text\" holds neither wrk.txt nor wrk2.txt, of which each run needs one; add it, or take the run out of runs.csv\n"
            ),
            (result.ExitCode, result.StandardError)
        );
    }

    [Theory]
    [InlineData("raw/003-text/pidstat-target.txt", "a submission can do without them: mend them, or take them out")]
    [InlineData("raw/env/uname.txt", "the evidence is not enough for a submission")]
    public async Task An_empty_file_may_be_left_out_only_where_a_submission_can_do_without_it(string file, string said)
    {
        File.WriteAllText(Path.Combine(Evidence(), file), "");

        var result = await NewOfEvidence();

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Contains($"{file}: the file is empty", result.StandardError, StringComparison.Ordinal);
        Assert.EndsWith($"{said}\n", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_the_list_of_runs_does_not_name_is_said_to_be_left_out()
    {
        var evidence = Evidence();
        Copy(Path.Combine(evidence, "raw", "001-baseline"), Path.Combine(evidence, "raw", "009-baseline"));

        var result = await NewOfEvidence();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "left out: evidence/raw/009-baseline (runs.csv lists no run of that name)\n",
            result.StandardError,
            StringComparison.Ordinal
        );
    }

    private void Pack(string name)
    {
        var path = Path.Combine(Folder, name);
        Pack(path, path + ".gz");
        File.Delete(path);
    }
}
