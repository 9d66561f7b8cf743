namespace EcResults.Tests.Reports;

public sealed class OpensslReportTests
{
    [Fact]
    public void Every_real_sample_is_read_or_answered() => EnvSamples.AreReadAsExpected("openssl", 0, 0);
}
