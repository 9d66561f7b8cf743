namespace EcResults.Tests.Evidence;

public sealed class WrkVersionReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("wrk-version", "wrk-version.txt"),
            report => Assert.Equal("debian/4.1.0-3+b2", ((WrkVersionReport)report).Version.Text)
        );

    [Theory]
    [InlineData("wrk 4.2.0 [epoll] Copyright (C) 2012 Will Glozer", "4.2.0")]
    [InlineData("wrk 4.0.0 [epoll] Copyright (C) 2012 Will Glozer", "4.0.0")]
    [InlineData("wrk 4.2.0-4-g0896020 [kqueue] Copyright (C) 2012 Will Glozer", "4.2.0-4-g0896020")]
    public void The_version_is_read_before_the_usage(string line, string version)
    {
        var text = line + "\nUsage: wrk <options> <url>\n  Options:\n    -c, --connections <N>\n";
        Assert.Equal(version, EnvText.Clean(WrkVersionReport.Read(EnvText.Of(text))).Version.Text);
    }

    [Fact]
    public void A_wrk_that_does_not_know_its_version_is_refused() =>
        Assert.StartsWith(
            "no version stands between",
            EnvText.Refused(WrkVersionReport.Read(EnvText.Of("wrk  [epoll] Copyright (C) 2012 Will Glozer\n"))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("wrk: command not found")]
    [InlineData("Running 30s test @ https://127.0.0.1/")]
    public void Other_text_is_refused(string text) => EnvText.Refused(WrkVersionReport.Read(EnvText.Of(text)));

    [Fact]
    public void Two_versions_are_refused() =>
        EnvText.Refused(WrkVersionReport.Read(EnvText.Of("wrk 4.2.0 [epoll]\nwrk 4.1.0 [epoll]\n")));
}
