namespace EcResults.Tests.Evidence;

public sealed class OpensslReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("openssl", "openssl.txt"),
            report => Assert.Equal("OpenSSL", ((OpensslReport)report).Product.Text)
        );

    [Theory]
    [InlineData("OpenSSL 3.0.22 25 Aug 2026 (Library: OpenSSL 3.0.22 25 Aug 2026)", "OpenSSL", "3.0.22", "3.0.22")]
    [InlineData("OpenSSL 3.0.14 4 Jun 2024 (Library: OpenSSL 3.0.15 3 Sep 2024)", "OpenSSL", "3.0.14", "3.0.15")]
    [InlineData("OpenSSL 1.1.1w  11 Sep 2023", "OpenSSL", "1.1.1w", null)]
    [InlineData("OpenSSL 1.1.1k  FIPS 25 Mar 2021", "OpenSSL", "1.1.1k", null)]
    [InlineData("OpenSSL 1.0.2k-fips  26 Jan 2017", "OpenSSL", "1.0.2k-fips", null)]
    [InlineData("OpenSSL 0.9.7a Feb 19 2003", "OpenSSL", "0.9.7a", null)]
    [InlineData("OpenSSL 4.0.0-beta1 (Library: OpenSSL 4.0.0-beta1)", "OpenSSL", "4.0.0-beta1", "4.0.0-beta1")]
    [InlineData(
        "OpenSSL 3.1.5+quic 30 Jan 2024 (Library: OpenSSL 3.1.5+quic 30 Jan 2024)",
        "OpenSSL",
        "3.1.5+quic",
        "3.1.5+quic"
    )]
    [InlineData("LibreSSL 3.3.6", "LibreSSL", "3.3.6", null)]
    public void A_version_line_is_read(string line, string product, string version, string? library)
    {
        var report = EnvText.Clean(OpensslReport.Read(EnvText.Of(line + "\nplatform: linux-x86_64\n")));
        Assert.Equal(
            (product, version, library),
            (report.Product.Text, report.Version.Text, report.LibraryVersion?.Text)
        );
        Assert.Equal(version, EnvText.At(report.Version.At));
        Assert.True(library is null || report.LibraryVersion?.At.Column > line.IndexOf('(', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OpenSSH_8.1p1, LibreSSL 2.7.3")]
    [InlineData("OpenSSH_9.2p1 Debian-2+deb12u2, OpenSSL 3.0.11 19 Sep 2023")]
    [InlineData("built with OpenSSL 1.1.1n  15 Mar 2022")]
    [InlineData("we use OpenSSL 3.0.2 here")]
    [InlineData("OpenSSL> version")]
    public void A_look_alike_is_refused(string line) =>
        Assert.EndsWith(
            "is not printed by openssl version, nor is anything after it",
            EnvText.Refused(OpensslReport.Read(EnvText.Of(line))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_library_that_is_cut_is_refused()
    {
        var problem = EnvText.Refused(OpensslReport.Read(EnvText.Of("OpenSSL 3.0.2 15 Mar 2022 (Library: Open")));
        Assert.Equal((1, 27), (problem.At.Line, problem.At.Column));
    }

    [Theory]
    [InlineData("LibreSSL 3.3.6")]
    [InlineData("nginx is built with OpenSSL 3.3.6")]
    [InlineData("(OpenSSL 3.3.6)")]
    public void Two_versions_are_refused(string line)
    {
        var problem = EnvText.Refused(OpensslReport.Read(EnvText.Of($"OpenSSL 3.0.2 15 Mar 2022\n{line}\n")));
        Assert.Equal(
            "a second version \"3.3.6\", after \"3.0.2\" in line 1; openssl version prints one",
            problem.Message
        );
        Assert.Equal("3.3.6", EnvText.At(problem.At));
    }

    [Theory]
    [InlineData("$ nginx -V # built with OpenSSL 3.0.2")]
    [InlineData("$ nginx -V # running with OpenSSL 3.0.4")]
    public void The_same_version_in_another_line_is_only_odd(string line) =>
        EnvText.Odd(
            OpensslReport.Read(EnvText.Of($"OpenSSL 3.0.2 15 Mar 2022 (Library: OpenSSL 3.0.4 21 Jun 2022)\n{line}\n")),
            $"\"{line}\" is not printed by openssl version"
        );

    [Fact]
    public void The_options_of_the_compiler_are_no_second_version() =>
        EnvText.Clean(OpensslReport.Read(EnvText.Of("OpenSSL 3.0.2 15 Mar 2022\ncompiler: gcc OpenSSL 1.1.1w\n")));
}
