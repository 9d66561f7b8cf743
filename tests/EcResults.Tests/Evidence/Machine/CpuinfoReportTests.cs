namespace EcResults.Tests.Evidence;

/// <summary>What the corpus does not show: it lists figures, and the flag of a hypervisor is one only where it stands.</summary>
public sealed class CpuinfoReportTests
{
    [Theory]
    [InlineData("flags\t: fpu hypervisor", true)]
    [InlineData("flags\t: fpu hypervisor_like", false)]
    [InlineData("Features\t: fp asimd", null)]
    public void A_hypervisor_is_known_only_where_flags_are_printed(string line, bool? flag)
    {
        var report = EnvText.Clean(CpuinfoReport.Read(EnvText.Of($"processor\t: 0\n{line}\n")));

        Assert.Equal(flag, report.HypervisorFlag);
        Assert.Equal(flag == true ? "hypervisor" : null, report.HypervisorFlagAt?.Text);
    }
}
