namespace EcResults.Tests.Evidence;

public sealed class PidstatVersionReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("pidstat-version", "pidstat-version.txt"),
            report => Assert.Equal("12.6.1", ((PidstatVersionReport)report).Version.Text)
        );

    [Fact]
    public void A_prompt_above_it_is_odd()
    {
        var report = EnvText.Odd(
            PidstatVersionReport.Read(EnvText.Of("$ pidstat -V\nsysstat version 11.2.2\n")),
            "\"$ pidstat -V\" is not printed by pidstat -V"
        );
        Assert.Equal("11.2.2", EnvText.At(report.Version.At));
    }

    [Theory]
    [InlineData("sysstat version\n")]
    [InlineData("pidstat: command not found\n")]
    [InlineData("sysstat version 12.6.1\nsysstat version 12.7.0\n")]
    public void No_version_or_two_are_refused(string text) =>
        EnvText.Refused(PidstatVersionReport.Read(EnvText.Of(text)));
}
