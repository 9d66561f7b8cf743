namespace EcResults.Tests.Comparisons;

/// <summary>What the published results say, as their notes tell it.</summary>
public class MeasuredEvidenceTests(ITestOutputHelper output)
{
    private static readonly string[] Kernels = ["kernel-5.10", "kernel-6.1", "kernel-6.12", "kernel-7.2"];
    private static readonly string[] Libraries = ["openssl-1.1.1", "openssl-3.0", "openssl-3.5"];

    [Theory]
    [InlineData(Mode.Text, -79.5, 56.4)]
    [InlineData(Mode.Pcap, -75.9, 30.9)]
    [InlineData(Mode.Keylog, -64.7, 28.2)]
    public void A_mode_costs_what_its_blocks_say(Mode mode, double throughputPercent, double addedUs)
    {
        var result = Assert.Single(Result.Of(MeasuredEvidence.Read("openssl-3.0")), result => result.Mode == mode);
        var throughput = result.By(Metric.Throughput)!;
        var added = result.AddedCpu!.UsPerRequest;
        output.WriteLine(
            $"{mode.Word()}: {throughput.ChangePercent} · floor {throughput.NoiseFloor!.FallPercent} · added {added}"
        );

        Assert.Equal(Verdict.Slower, throughput.Verdict);
        Assert.Equal(0.96875, throughput.ChangePercent.Interval!.AttainedLevel);
        Assert.Equal(throughputPercent, throughput.ChangePercent.Value, 0.1);
        Assert.Equal(addedUs, added.Value, 0.1);
    }

    [Theory]
    [InlineData("openssl-3.0", "keepalive-1k", Mode.Text, 0.842, 1.000)]
    [InlineData("openssl-3.0", "keepalive-1k", Mode.Keylog, 0, null)]
    [InlineData("mapsize-128", "keepalive-1k", Mode.Text, 0.848, 1.000)]
    [InlineData("mapsize-16384", "keepalive-1k", Mode.Text, 0.821, 0.988)]
    [InlineData("kernel-6.1", "keepalive-1k", Mode.Text, 0.827, 0.957)]
    [InlineData("openssl-3.5", "handshake-1k", Mode.Text, 0.255, null)]
    [InlineData("openssl-3.0-probed-client", "rate-50", Mode.Text, 0, 1.004)]
    [InlineData("openssl-3.0-probed-client", "rate-5000", Mode.Text, 0.623, 1.000)]
    public void Captured_and_lost_events_add_up(
        string set,
        string workload,
        Mode mode,
        double lossRate,
        double? completeness
    )
    {
        var capture = Result
            .Of(MeasuredEvidence.Read(set))
            .Single(result => result.Workload.Name == workload && result.Mode == mode)
            .Capture!;
        output.WriteLine($"{set} {workload} {mode.Word()}: {capture}");

        Assert.Equal(lossRate, capture.LossRate!.Value, 0.0005);
        Assert.Equal(completeness is null, capture.Completeness is null);
        Assert.Equal(completeness ?? 0, capture.Completeness ?? 0, 0.0005);
    }

    [Fact]
    public void At_a_fixed_rate_throughput_does_not_change_and_latency_does()
    {
        var results = Result.Of(MeasuredEvidence.Read("openssl-3.0-probed-client"));
        var text = Assert.Single(results, result => result is { Workload.Name: "rate-5000", Mode: Mode.Text });

        Assert.Equal(Verdict.NotDetectable, text.By(Metric.Throughput)!.Verdict);
        Assert.Equal(Verdict.Slower, text.By(Metric.LatencyP99)!.Verdict);
    }

    [Fact]
    public void Emulated_machines_are_told_from_virtual_ones_where_systemd_says_qemu_and_docker()
    {
        Assert.All(Kernels, set => Assert.Equal(MachineClass.Emulated, MachineOf(set)));
        Assert.All(Libraries, set => Assert.Equal(MachineClass.VirtualMachine, MachineOf(set)));
    }

    [Fact]
    public void The_four_kernels_share_an_axis_with_each_other_and_with_nothing_else()
    {
        string[] all = [.. Kernels, .. Libraries, "mapsize-128", "mapsize-16384", "openssl-3.0-probed-client"];
        var sets = ComparableSet.Of(Result.Of(new Catalog([.. all.Select(MeasuredEvidence.Read)])));
        var emulated = sets.Where(set => set.Key.Machine == MachineClass.Emulated).ToList();

        Assert.Equal([Mode.Text, Mode.Pcap, Mode.Keylog], emulated.Select(set => set.Key.Mode));
        foreach (var set in emulated)
        {
            var grouped = GroupedResults.Of(set, Dimension.Kernel, Measure.AddedCpu);

            Assert.Equal(["5.10", "6.1", "6.12", "7.2"], grouped.Groups.Select(group => group.Value));
            Assert.All(grouped.Groups, group => Assert.Equal(1, Assert.Single(group.Points).Rank));
        }
    }

    [Theory]
    [InlineData(
        "kernel-5.10",
        "kernel-6.1",
        "of what both recorded, only the kernel: 5.10.0-32-amd64 against 6.1.0-56-amd64"
    )]
    [InlineData("openssl-3.0", "mapsize-128", "of what both recorded, only the buffer: 1,024 pages against 128 pages")]
    [InlineData(
        "mapsize-128",
        "mapsize-16384",
        "of what both recorded, only the buffer: 128 pages against 16,384 pages"
    )]
    [InlineData(
        "openssl-1.1.1",
        "openssl-3.0",
        "OpenSSL: 1.1.1w against 3.0.20; the server's distribution: Debian GNU/Linux 11 (bullseye) against Debian "
            + "GNU/Linux 12 (bookworm); the server: nginx 1.18.0 against nginx 1.22.1"
    )]
    public void What_differs_is_said(string a, string b, string words) =>
        Assert.Equal(words, Differences.Between(MeasuredEvidence.Read(a), MeasuredEvidence.Read(b))!.Words);

    private static MachineClass MachineOf(string set)
    {
        var submission = MeasuredEvidence.Read(set);
        return MachineClasses.Of(submission.Manifest!.Environment, submission.Facts);
    }
}
