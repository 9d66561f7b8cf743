namespace EcResults.Tests.Reports;

public sealed class CpuinfoReportTests
{
    [Fact]
    public void Every_real_sample_is_read_or_answered() => EnvSamples.AreReadAsExpected("cpuinfo", 0, 0);
}
