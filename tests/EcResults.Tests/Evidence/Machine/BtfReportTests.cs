namespace EcResults.Tests.Evidence;

public sealed class BtfReportTests
{
    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("btf", "btf.txt"),
            report => Assert.True(((BtfReport)report).SizeBytes?.Value > 3e6)
        );

    [Theory]
    [InlineData("-r--r--r--  1 root root 5516713 Jan  1  1970 /sys/kernel/btf/vmlinux", true, 5516713.0)]
    [InlineData("-r--r--r--. 1 0 0 1655968 2024-02-27 21:12:33.1 +0000 /sys/kernel/btf/vmlinux", true, 1655968.0)]
    [InlineData("/sys/kernel/btf/vmlinux", true, null)]
    [InlineData("ls: cannot access '/sys/kernel/btf/vmlinux': No such file or directory", false, null)]
    [InlineData("ls: /sys/kernel/btf/vmlinux: No such file or directory", false, null)]
    public void A_listing_says_whether_it_is_there(string line, bool present, double? size)
    {
        var report = EnvText.Clean(BtfReport.Read(EnvText.Of(line + "\n")));
        Assert.Equal((present, size), (report.Present, report.SizeBytes?.Value));
        Assert.Equal(line, EnvText.At(report.PresentAt));
    }

    [Theory]
    [InlineData("CONFIG_DEBUG_INFO_BTF=y", true)]
    [InlineData("# CONFIG_DEBUG_INFO_BTF is not set", false)]
    public void The_build_option_alone_is_odd(string line, bool present) =>
        Assert.Equal(
            present,
            EnvText
                .Odd(
                    BtfReport.Read(EnvText.Of(line)),
                    "the option that the kernel was built with stands in place of the listing of /sys/kernel/btf/vmlinux"
                )
                .Present
        );

    [Fact]
    public void A_listing_overrides_the_build_option()
    {
        var text = "CONFIG_DEBUG_INFO_BTF=y\nls: cannot access '/sys/kernel/btf/vmlinux': No such file or directory\n";
        Assert.False(EnvText.Clean(BtfReport.Read(EnvText.Of(text))).Present);
    }

    [Theory]
    [InlineData("ls: cannot open '/sys/kernel/btf/vmlinux': Permission denied")]
    [InlineData("libbpf: failed to read kernel BTF from '/sys/kernel/btf/vmlinux': -ENODEV")]
    [InlineData("ls: impossible d'accéder à '/sys/kernel/btf/vmlinux': Aucun fichier ou dossier de ce type")]
    public void An_error_that_does_not_tell_is_refused(string line)
    {
        var problem = EnvText.Refused(BtfReport.Read(EnvText.Of(line)));
        Assert.EndsWith(
            "does not say whether /sys/kernel/btf/vmlinux exists",
            problem.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("attach the output of \"LC_ALL=C ls -la /sys/kernel/btf/vmlinux\" unedited", problem.Help);
    }

    [Fact]
    public void A_second_answer_is_refused()
    {
        var text = "/sys/kernel/btf/vmlinux\nls: /sys/kernel/btf/vmlinux: No such file or directory\n";
        Assert.Equal(2, EnvText.Refused(BtfReport.Read(EnvText.Of(text))).At.Line);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("# ls -la /sys/kernel/btf/vmlinux")]
    public void What_says_nothing_is_refused(string line) => EnvText.Refused(BtfReport.Read(EnvText.Of(line)));
}
