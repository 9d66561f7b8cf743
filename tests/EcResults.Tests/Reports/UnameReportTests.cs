namespace EcResults.Tests.Reports;

public sealed class UnameReportTests
{
    [Fact]
    public void Every_real_sample_is_read_or_answered() => EnvSamples.AreReadAsExpected("uname", 0, 0);
}
