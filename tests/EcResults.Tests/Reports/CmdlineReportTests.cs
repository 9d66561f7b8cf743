namespace EcResults.Tests.Evidence;

public sealed class CmdlineReportTests
{
    [Fact]
    public void Parameters_are_read_in_order()
    {
        var text = "BOOT_IMAGE=/boot/vmlinuz-6.1.0 root=UUID=1 ro  dyndbg=\"file ec.c +p\" mitigations=off\n";
        var report = EnvText.Clean(CmdlineReport.Read(EnvText.Of(text)));
        Assert.Equal(
            ["BOOT_IMAGE=/boot/vmlinuz-6.1.0", "root=UUID=1", "ro", "dyndbg=\"file ec.c +p\"", "mitigations=off"],
            report.Parameters.Select(parameter => parameter.Text)
        );
        Assert.All(report.Parameters, parameter => Assert.Equal(parameter.Text, EnvText.At(parameter.At)));
    }

    [Fact]
    public void The_command_above_it_is_odd() =>
        Assert.Equal(
            "quiet",
            Assert
                .Single(
                    EnvText
                        .Odd(
                            CmdlineReport.Read(EnvText.Of("# cat /proc/cmdline\nquiet\n")),
                            "\"# cat /proc/cmdline\" is not printed by /proc/cmdline"
                        )
                        .Parameters
                )
                .Text
        );

    [Fact]
    public void A_second_line_is_refused() =>
        Assert.Equal(2, EnvText.Refused(CmdlineReport.Read(EnvText.Of("quiet\nsplash\n"))).At.Line);
}
