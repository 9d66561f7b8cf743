using CliWrap.Buffered;

namespace EcResults.Bench.Tests;

/// <summary>What the plan says, before anything runs.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task Every_block_has_all_modes_and_two_baselines_in_the_order_of_the_seed()
    {
        var plan = await Plan("--seed", "7", "--workloads", "keepalive-1k", "--blocks", "2");

        Assert.Equal(plan, await Plan("--seed", "7", "--workloads", "keepalive-1k", "--blocks", "2"));
        Assert.NotEqual(plan, await Plan("--seed", "8", "--workloads", "keepalive-1k", "--blocks", "2"));
        foreach (var block in (string[])["block 1:", "block 2:"])
        {
            Assert.Equal(
                ["baseline", "baseline", "keylog", "pcap", "text"],
                plan.Where(line => line.Contains(block, StringComparison.Ordinal))
                    .Select(line => line.Split(' ')[1])
                    .Order(StringComparer.Ordinal)
            );
        }

        Assert.Equal(4, plan.Count(line => line.Contains("block 3 profile:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Buffers_are_workloads_of_their_own()
    {
        var plan = await Plan("--workloads", "keepalive-1k", "--mapsize", "128,1024", "--blocks", "1");

        Assert.Contains(
            plan,
            line =>
                line.StartsWith("keepalive-1k-map128 text", StringComparison.Ordinal)
                && line.EndsWith("--mapsize=128", StringComparison.Ordinal)
        );
        Assert.Contains(plan, line => line.StartsWith("keepalive-1k-map1024 keylog", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Six_blocks_are_the_default_and_five_where_six_make_more_files_than_a_submission_may_have()
    {
        var bin = Directory.CreateTempSubdirectory("ecresults-").FullName;
        try
        {
            var wrk2 = Path.Combine(bin, "wrk2");
            await File.WriteAllTextAsync(wrk2, "#!/bin/bash\n", TestContext.Current.CancellationToken);
            File.SetUnixFileMode(wrk2, (UnixFileMode)0b111_101_101);

            var few = await Plan("--workloads", "keepalive-1k,handshake-1k");
            var many = Lines(await Script.DryRunWith(bin));

            Assert.Contains(few, line => line.Contains(" text block 6:", StringComparison.Ordinal));
            Assert.Contains(many, line => line.StartsWith("rate-5000 text block 5:", StringComparison.Ordinal));
            Assert.DoesNotContain(many, line => line.Contains(" block 6:", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(bin, recursive: true);
        }
    }

    [Theory]
    [InlineData("--blocks", "0")]
    [InlineData("--modes", "text,all")]
    [InlineData("--workloads", "keepalive-2k")]
    [InlineData("--mapsize", "many")]
    [InlineData("--url", "http://127.0.0.1/")]
    [InlineData("--pid", "1")]
    [InlineData("--blocks", "60")]
    [InlineData("--colour", "red")]
    public async Task An_option_that_makes_no_plan_is_refused_with_its_value(string option, string value)
    {
        var refused = await Script.DryRun(option, value);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("benchmark.sh: ", refused.StandardError, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Plan(params string[] options)
    {
        var planned = await Script.DryRun(options);
        Assert.Equal((0, ""), (planned.ExitCode, planned.StandardError));
        return Lines(planned);
    }

    private static IReadOnlyList<string> Lines(BufferedCommandResult planned) =>
        [.. planned.StandardOutput.Split('\n').Where(line => line.Contains(" block ", StringComparison.Ordinal))];
}
