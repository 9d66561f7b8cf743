namespace EcResults.Tests.Evidence;

public sealed class GovernorReportTests
{
    [Fact]
    public void One_governor_a_line_is_read()
    {
        var report = EnvText.Clean(GovernorReport.Read(EnvText.Of("performance\nperformance\nschedutil\n")));
        Assert.Equal(["performance", "performance", "schedutil"], report.Governors.Select(governor => governor.Text));
        Assert.Equal(3, report.Governors[2].At.Line);
    }

    [Fact]
    public void The_name_that_grep_puts_before_it_is_left_aside()
    {
        var text = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor:powersave\n";
        var governor = Assert.Single(EnvText.Clean(GovernorReport.Read(EnvText.Of(text))).Governors);
        Assert.Equal(("powersave", "powersave"), (governor.Text, EnvText.At(governor.At)));
    }

    [Fact]
    public void A_machine_without_governors_has_none()
    {
        var text = "cat: '/sys/devices/system/cpu/cpu*/cpufreq/scaling_governor': No such file or directory\n";
        Assert.Empty(EnvText.Clean(GovernorReport.Read(EnvText.Of(text))).Governors);
    }

    [Fact]
    public void A_governor_that_is_not_known_is_odd() =>
        EnvText.Odd(
            GovernorReport.Read(EnvText.Of("turbo\n")),
            "\"turbo\" is no governor that is known; Linux has performance, powersave, userspace, ondemand, conservative, schedutil, interactive"
        );

    [Fact]
    public void Other_text_is_refused() =>
        EnvText.Refused(GovernorReport.Read(EnvText.Of("current policy: frequency\n")));
}
