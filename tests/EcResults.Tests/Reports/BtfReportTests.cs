namespace EcResults.Tests.Reports;

public sealed class BtfReportTests
{
    [Fact]
    public void Every_real_sample_is_read_or_answered() => EnvSamples.AreReadAsExpected("btf", 0, 0);
}
