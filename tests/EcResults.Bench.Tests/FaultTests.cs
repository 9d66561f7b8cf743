namespace EcResults.Bench.Tests;

/// <summary>Whatever goes wrong: children end, filters go, settings return, finished runs stay and half ones do not count.</summary>
[Collection(MeasuringTest.OneAtATime)]
public sealed class FaultTests : MeasuringTest
{
    [Theory]
    [InlineData("never-ready", "eCapture was not ready within 15 s")]
    [InlineData("ends-early", "eCapture ended before it was ready")]
    [InlineData("dies", "eCapture died while the load ran")]
    [InlineData("ignores-interrupt", "eCapture ignored SIGINT for 10 s and was killed")]
    public async Task An_ecapture_that_misbehaves_ends_the_measurement_and_nothing_is_left(string fault, string words)
    {
        var measured = await Script.Measure(Evidence, fault);

        Failed(measured, words);
        Assert.Equal("001-baseline", Assert.Single(Script.Finished(Evidence)).Name);
        EveryRunIsWhole();
        await NothingIsLeft();
    }

    [Fact]
    public async Task After_a_fault_resume_completes_the_plan()
    {
        Failed(await Script.Measure(Evidence, "dies"), "eCapture died");

        await ResumeCompletes();
    }

    [Fact]
    public async Task A_filter_that_ecapture_leaves_is_removed_and_one_of_somebody_else_stays()
    {
        string[] theirs =
        [
            "dev",
            "lo",
            "egress",
            "pref",
            "4712",
            "protocol",
            "ip",
            "bpf",
            "bytecode",
            "1,6 0 0 4294967295",
        ];
        await Script.AsRoot(["tc", "qdisc", "add", "dev", "lo", "clsact"]);
        Assert.Equal(0, (await Script.AsRoot(["tc", "filter", "add", .. theirs])).ExitCode);
        try
        {
            Assert.Equal(0, (await Script.Measure(Evidence, "leaves-filter")).ExitCode);

            var ingress = await Script.AsRoot(["tc", "filter", "show", "dev", "lo", "ingress"]);
            var egress = await Script.AsRoot(["tc", "filter", "show", "dev", "lo", "egress"]);
            Assert.Equal("", ingress.StandardOutput);
            Assert.Contains("pref 4712", egress.StandardOutput, StringComparison.Ordinal);
        }
        finally
        {
            await Script.AsRoot(["tc", "qdisc", "del", "dev", "lo", "clsact"]);
        }

        await NothingIsLeft();
    }

    [Fact]
    public async Task A_filter_that_ecapture_leaves_where_there_was_none_goes_with_its_queue()
    {
        Assert.Equal(0, (await Script.Measure(Evidence, "leaves-filter")).ExitCode);

        await NothingIsLeft();
    }

    [Fact]
    public async Task A_generator_that_fails_is_named_with_its_words()
    {
        var bin = Directory.CreateDirectory(Path.Combine(Folder, "bin")).FullName;
        var wrk = Path.Combine(bin, "wrk");
        // The warm-up is the first start, the first baseline the second.
        await File.WriteAllTextAsync(
            wrk,
            $"#!/bin/bash\n[[ $1 != -v ]] || exec /usr/bin/wrk -v\nif [[ -e {bin}/warm ]]; then echo 'unable to connect'; exit 1; fi\ntouch {bin}/warm\nexec /usr/bin/wrk \"$@\"\n",
            TestContext.Current.CancellationToken
        );
        File.SetUnixFileMode(wrk, (UnixFileMode)0b111_101_101);

        var measured = await Script.AsRoot([
            "bash",
            "-c",
            $"PATH={bin}:$PATH exec bash \"$@\"",
            "bash",
            Script.File,
            .. Script.Short,
            "--out",
            Evidence,
        ]);

        Failed(measured, "wrk failed: unable to connect");
        Assert.Empty(Script.Finished(Evidence));
        await NothingIsLeft();
    }

    [Fact]
    public async Task A_server_that_restarts_in_mid_run_makes_no_run()
    {
        var measuring = Script.Measure(Evidence);
        await Until("run 2/5", () => Directory.Exists(Path.Combine(Evidence, "raw", "001-baseline")));
        await Script.AsRoot(["bash", "-c", "kill -KILL $(pgrep -x -P $(pgrep -o -x nginx) nginx)"]);
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
        await Script.AsRoot(["mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", Evidence]);
        try
        {
            var measured = await Script.Measure(Evidence, "fills", $"STAND_IN_FILLS={Evidence}");

            Failed(measured, "full");
            Assert.Equal("001-baseline", Assert.Single(Script.Finished(Evidence)).Name);
            await NothingIsLeft();
            await Script.AsRoot(["rm", Path.Combine(Evidence, "filler")]);
            await ResumeCompletes();
        }
        finally
        {
            await Script.AsRoot(["umount", Evidence]);
        }
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 130)]
    [InlineData("HUP", 130)]
    public async Task An_interrupt_keeps_the_finished_runs_and_resume_goes_on(string signal, int code)
    {
        var measuring = Script.Measure(Evidence);
        await Until("the second run", () => Directory.Exists(Path.Combine(Evidence, "raw", "001-baseline")));
        await Kill(signal);
        var measured = await measuring;

        Assert.Equal(code, measured.ExitCode);
        Assert.Contains("interrupted; finished runs are kept", measured.StandardError, StringComparison.Ordinal);
        EveryRunIsWhole();
        await NothingIsLeft();
        await ResumeCompletes();
    }

    [Fact]
    public async Task A_kill_in_the_profile_block_leaves_what_resume_puts_right()
    {
        var measuring = Script.Measure(Evidence);
        await Until("the profile block", () => Directory.Exists(Path.Combine(Evidence, "raw", "004-baseline")));
        await Until("eCapture", () => File.Exists(Path.Combine(Evidence, "partial", "wrk.txt")));
        await Kill("KILL");

        Assert.Equal(4, Script.Finished(Evidence).Count);
        await ResumeCompletes();
        // What was started holds the streams of the one that was killed until resume ends it.
        await measuring;
    }

    [Fact]
    public async Task Two_measurements_at_once_are_refused()
    {
        var measuring = Script.Measure(Evidence);
        await Until("the first run", () => Directory.Exists(Path.Combine(Evidence, "partial")));
        var second = await Script.Measure(Path.Combine(Folder, "second"));
        var first = await measuring;

        Assert.Equal((2, 0), (second.ExitCode, first.ExitCode));
        Assert.Contains("another measurement runs on this machine", second.StandardError, StringComparison.Ordinal);
    }

    /// <summary>Waits for what the measurement does next; the test's own limit ends a wait that is in vain.</summary>
    private static async Task Until(string what, Func<bool> isThere)
    {
        for (var tries = 0; !isThere(); tries++)
        {
            Assert.True(tries < 1200, string.Create(CultureInfo.InvariantCulture, $"waited {tries} times for {what}"));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static Task Kill(string signal) =>
        Script.AsRoot([
            "bash",
            "-c",
            "for cmdline in /proc/[0-9]*/cmdline; do process=${cmdline%/cmdline}; mapfile -d '' -t words <\"$cmdline\" 2>/dev/null; "
                + "[[ ${words[0]} == bash && ${words[1]} == \"$2\" ]] && kill -\"$1\" \"${process#/proc/}\"; done; true",
            "bash",
            signal,
            Script.File,
        ]);
}
