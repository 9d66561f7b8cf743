namespace EcResults.Tests.Reports;

public sealed class LscpuReportTests
{
    [Fact]
    public void Every_real_sample_is_read_or_answered() => EnvSamples.AreReadAsExpected("lscpu", 0, 0);
}
