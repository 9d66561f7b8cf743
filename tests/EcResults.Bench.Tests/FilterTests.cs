namespace EcResults.Bench.Tests;

/// <summary>eCapture leaves traffic filters behind: they go, and those of others stay.</summary>
public sealed class FilterTests : MeasuringTest
{
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
        await Machine.Run(["tc", "qdisc", "add", "dev", "lo", "clsact"]);
        Assert.Equal(0, (await Machine.Run(["tc", "filter", "add", .. theirs])).ExitCode);
        try
        {
            Assert.Equal(0, (await Measure(Evidence, "leaves-filter")).ExitCode);

            var ingress = await Machine.Run(["tc", "filter", "show", "dev", "lo", "ingress"]);
            var egress = await Machine.Run(["tc", "filter", "show", "dev", "lo", "egress"]);
            Assert.Equal("", ingress.StandardOutput);
            Assert.Contains("pref 4712", egress.StandardOutput, StringComparison.Ordinal);
        }
        finally
        {
            await Machine.Run(["tc", "qdisc", "del", "dev", "lo", "clsact"]);
        }

        await NothingIsLeft();
    }

    [Fact]
    public async Task A_filter_that_ecapture_leaves_where_there_was_none_goes_with_its_queue()
    {
        Assert.Equal(0, (await Measure(Evidence, "leaves-filter")).ExitCode);

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

        var measured = await Machine.Run([
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
}
