namespace EcResults.Tests.Evidence;

public sealed class LscpuReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("lscpu", "lscpu.txt"),
            report => Assert.Equal(2, ((LscpuReport)report).LogicalCores?.Value)
        );

    [Fact]
    public void Groups_are_read_like_flat_lines()
    {
        var report = EnvText.Clean(
            LscpuReport.Read(
                EnvText.Of(
                    "Architecture:   aarch64\nCPU(s):         8\n  On-line CPU(s) list: 0-7\nVendor ID:      ARM\n"
                        + "  Model name:   Cortex-A55\n    Thread(s) per core: 1\n  Model name:   Cortex-A76\n    Thread(s) per core: 1\n"
                        + "Caches (sum of all):\n  BIOS Model name: Fancy\n"
                )
            )
        );
        Assert.Equal((8, 1), (report.LogicalCores?.Count, report.ThreadsPerCore?.Count));
        Assert.Equal(("aarch64", "ARM"), (report.Architecture?.Text, report.Vendor?.Text));
        Assert.Equal("Cortex-A55 + Cortex-A76", report.Model?.Text);
    }

    [Fact]
    public void A_model_that_is_not_known_is_absent() =>
        Assert.Null(EnvText.Clean(LscpuReport.Read(EnvText.Of("CPU(s): 2\nModel name: -\n"))).Model);

    [Fact]
    public void Two_outputs_in_one_file_are_refused()
    {
        var reading = LscpuReport.Read(EnvText.Of("CPU(s): 2\nCPU(s): 4\n"));
        Assert.Equal(
            "a second \"CPU(s)\" stands here, after line 1; lscpu prints one",
            EnvText.Refused(reading).Message
        );
    }

    [Theory]
    [InlineData("CPU(s): two\n", 1)]
    [InlineData("Architecture: x86_64\n", 1)]
    [InlineData("# CPU,Core\n0,0\n", 1)]
    [InlineData("{\n\"lscpu\": []\n}\n", 1)]
    public void What_has_no_count_of_processors_is_refused(string text, int line) =>
        Assert.Equal(line, EnvText.Refused(LscpuReport.Read(EnvText.Of(text))).At.Line);
}
