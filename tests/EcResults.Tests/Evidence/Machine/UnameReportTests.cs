namespace EcResults.Tests.Evidence;

public sealed class UnameReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("uname", "uname.txt"),
            report => Assert.Equal("x86_64", ((UnameReport)report).Architecture?.Text)
        );

    [Theory]
    [InlineData(
        "Linux h 6.1.0-18-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1 (2024-02-01) x86_64 GNU/Linux",
        "6.1.0-18-amd64",
        "x86_64"
    )]
    [InlineData(
        "Linux h 12.0.0 #1 SMP Fri Jan 1 00:00:00 UTC 2038 aarch64 aarch64 aarch64 GNU/Linux",
        "12.0.0",
        "aarch64"
    )]
    [InlineData("Linux h 5.4.0-rc5-00123-gabcdef0 #1 SMP i686 i686 i386 GNU/Linux", "5.4.0-rc5-00123-gabcdef0", "i686")]
    [InlineData("Linux h 6.6.0-loong64 #1 SMP Debian 6.6.8-1 loongarch64 GNU/Linux", "6.6.0-loong64", "loongarch64")]
    [InlineData(
        "Linux h 5.14.0-427.el9.s390x #1 SMP Fri Feb 2 03:04:05 EST 2024 s390x s390x s390x GNU/Linux",
        "5.14.0-427.el9.s390x",
        "s390x"
    )]
    [InlineData(
        "Linux h 6.8.0-31-generic #31-Ubuntu SMP Sat Apr 20 02:32:42 UTC 2 ppc64le ppc64le ppc64le GNU/Linux",
        "6.8.0-31-generic",
        "ppc64le"
    )]
    public void A_line_is_read_whatever_its_version_field_holds(string text, string release, string machine)
    {
        var report = EnvText.Clean(UnameReport.Read(EnvText.Of(text + "\n")));
        Assert.Equal((release, machine, "h"), (report.Release.Text, report.Architecture?.Text, report.HostName?.Text));
        Assert.Equal(release, EnvText.At(report.Release.At));
        Assert.Equal(machine, EnvText.At(report.Architecture!.Value.At));
    }

    [Theory]
    [InlineData("x86_64")]
    [InlineData("5.10.0-1-amd64")]
    [InlineData("version")]
    [InlineData("Linux")]
    public void A_host_may_be_called_like_anything(string host)
    {
        var text = $"Linux {host} 6.1.0 #1 SMP Mon Jan 1 00:00:00 UTC 2024 x86_64 GNU/Linux\n";
        var report = EnvText.Clean(UnameReport.Read(EnvText.Of(text)));
        Assert.Equal((host, "6.1.0"), (report.HostName?.Text, report.Release.Text));
    }

    [Fact]
    public void The_first_of_machine_processor_and_platform_is_the_machine()
    {
        var text = "Linux h 2.6.18 #1 SMP Fri Apr 2 15:37:44 EDT 2010 i686 athlon i386 GNU/Linux\n";
        var report = EnvText.Clean(UnameReport.Read(EnvText.Of(text)));
        Assert.Equal("i386", report.Architecture?.Text);
    }

    [Fact]
    public void A_board_behind_the_line_is_odd()
    {
        var report = EnvText.Odd(
            UnameReport.Read(EnvText.Of("Linux h 6.1.0 #1 SMP 2024 aarch64 GNU/Linux / Board x86_64")),
            "\"/ Board x86_64\" stands after what uname prints"
        );
        Assert.Equal("aarch64", report.Architecture?.Text);
    }

    [Fact]
    public void A_machine_that_was_cut_off_is_absent()
    {
        var reading = UnameReport.Read(EnvText.Of("Linux h 6.1.0-18-amd64 #1 SMP\n"));
        Assert.Null(reading.Report?.Architecture);
        Assert.StartsWith("the machine is missing", Assert.Single(reading.Oddities).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_machine_is_refused()
    {
        var problem = EnvText.Refused(
            UnameReport.Read(
                EnvText.Of("Linux a 6.1.0 #1 SMP x86_64 GNU/Linux\nLinux b 6.2.0 #1 SMP x86_64 GNU/Linux\n")
            )
        );
        Assert.Equal("a second release \"6.2.0\", after \"6.1.0\" in line 1; uname prints one", problem.Message);
        Assert.Equal((2, 9), (problem.At.Line, problem.At.Column));
    }

    [Theory]
    [InlineData("6.1.0-18-amd64")]
    [InlineData("Darwin h 22.6.0 Darwin Kernel Version 22.6.0: Wed Jul  5 22:22:05 PDT 2023 x86_64")]
    [InlineData("Linux kernel 5.10 is what we run")]
    [InlineData("PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"")]
    public void What_is_no_line_of_uname_is_refused(string text)
    {
        var problem = EnvText.Refused(UnameReport.Read(EnvText.Of("\n" + text + "\n")));
        Assert.EndsWith("is not printed by uname, nor is anything after it", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, problem.At.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void An_empty_file_is_refused_as_a_whole(string text)
    {
        var problem = EnvText.Refused(UnameReport.Read(EnvText.Of(text)));
        Assert.Equal(("the file is empty", 0), (problem.Message, problem.At.Line));
    }
}
