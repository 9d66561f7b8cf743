namespace EcResults.Tests.Evidence;

public sealed class EcaptureVersionReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("ecapture-version", "ecapture-version.txt"),
            report => Assert.StartsWith("2.5.1", ((EcaptureVersionReport)report).Version.Text, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("linux_amd64:v2.5.1-modified:[CORE]", "2.5.1-modified")]
    [InlineData("linux_x86_64:0.6.3-20230927-f0cfbdf:5.15.0-1046-azure", "0.6.3-20230927-f0cfbdf")]
    [InlineData("androidgki_aarch64:0.4.9-20221119-dcc7142:5.4.0-104-generic", "0.4.9-20221119-dcc7142")]
    [InlineData("ecap_android_arm64:v2.4.0:6.8.0-1044-azure", "2.4.0")]
    [InlineData("linux_amd64:-20241013-93cfff4:6.1.0-22-amd64", "-20241013-93cfff4")]
    [InlineData("linux_arm64:release-v3.5.0-20250618-12405c1:x86_64", "release-v3.5.0-20250618-12405c1")]
    [InlineData("linux_arm64:pr_777", "pr_777")]
    [InlineData("linux_arm64:v0.8.0:[NO_CO_RE]:--", "0.8.0")]
    public void Every_form_of_version_string_is_read(string text, string version)
    {
        var report = EnvText.Clean(EcaptureVersionReport.Read(EnvText.Of("eCapture version:\t" + text + "\n")));
        Assert.Equal((text, version), (report.VersionString.Text, report.Version.Text));
        Assert.Equal((text, version), (EnvText.At(report.VersionString.At), EnvText.At(report.Version.At)));
    }

    [Theory]
    [InlineData("2024-10-13T01:02:03Z INF Version=linux_amd64:v1.0.0:6.8.0-1021-azure")]
    [InlineData("tls_2023/10/13 01:02:03 ECAPTURE :: ecapture Version : linux_amd64:v1.0.0:6.8.0-1021-azure")]
    public void A_line_of_the_log_is_read_and_noted(string line)
    {
        var reading = EcaptureVersionReport.Read(EnvText.Of(line + "\n"));
        Assert.Equal("1.0.0", reading.Report?.Version.Text);
        Assert.Single(reading.Oddities);
    }

    [Theory]
    [InlineData("eCapture version:\t")]
    [InlineData("eCapture version:\tunknown")]
    [InlineData("eCapture version:\tlinux_default_3_0")]
    [InlineData("eCapture version:\tlinux_amd64::6.1")]
    [InlineData("eCapture version:\tmyhost_a:8443")]
    public void A_label_without_a_version_string_is_refused(string line) =>
        Assert.Contains(
            "holds no version string",
            EnvText.Refused(EcaptureVersionReport.Read(EnvText.Of(line + "\n"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_versions_are_refused()
    {
        var text = "eCapture version:\tlinux_amd64:v2.5.1:[CORE]\neCapture version:\tlinux_amd64:v2.5.0:[CORE]\n";
        Assert.Equal(2, EnvText.Refused(EcaptureVersionReport.Read(EnvText.Of(text))).At.Line);
    }
}
