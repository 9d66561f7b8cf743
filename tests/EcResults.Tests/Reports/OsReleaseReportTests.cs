namespace EcResults.Tests.Reports;

public sealed class OsReleaseReportTests
{
    [Fact]
    public void Every_real_sample_is_read_or_answered() => EnvSamples.AreReadAsExpected("os-release", 0, 0);
}
