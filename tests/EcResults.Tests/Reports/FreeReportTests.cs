namespace EcResults.Tests.Reports;

public sealed class FreeReportTests
{
    [Fact]
    public void Every_real_sample_is_read_or_answered() => EnvSamples.AreReadAsExpected("free", 0, 0);
}
