namespace EcResults.Tests.Comparisons;

public class NamesTests
{
    [Theory]
    [InlineData("Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz", "Xeon Platinum 8370C")]
    [InlineData("Intel(R) Xeon(R) CPU           L5520  @ 2.27GHz", "Xeon L5520")]
    [InlineData("Intel(R) Xeon(R) CPU E5-2680 v2 @ 2.80GHz", "Xeon E5-2680 v2")]
    [InlineData("Intel(R) Xeon(R) CPU @ 2.20GHz", "Xeon")]
    [InlineData("11th Gen Intel(R) Core(TM) i7-1165G7 @ 2.80GHz", "Core i7-1165G7")]
    [InlineData("Intel(R) Core(TM) Ultra 7 155H", "Core Ultra 7 155H")]
    [InlineData("AMD EPYC 7763 64-Core Processor", "EPYC 7763")]
    [InlineData("AMD EPYC", "EPYC")]
    [InlineData("AMD Ryzen Threadripper PRO 5975WX 32-Cores", "Ryzen Threadripper PRO 5975WX")]
    [InlineData("AMD Ryzen 9 7940HS w/ Radeon 780M Graphics", "Ryzen 9 7940HS")]
    [InlineData("Dual-Core AMD Opteron(tm) Processor 2216", "Opteron 2216")]
    [InlineData("ARM Neoverse-N1", "Neoverse-N1")]
    [InlineData("Neoverse-N1", "Neoverse-N1")]
    [InlineData("Apple M1", "Apple M1")]
    [InlineData("QEMU TCG CPU version 2.5+", "QEMU TCG")]
    [InlineData("QEMU Virtual CPU version 2.5+", "QEMU Virtual")]
    [InlineData("CPU", "CPU")]
    [InlineData("", "")]
    public void Processor_names_are_short_enough_to_group_by(string raw, string name) =>
        Assert.Equal(name, CpuName.Normalise(raw));

    [Theory]
    [InlineData("6.18.44", "6.18")]
    [InlineData("6.1.0-56-amd64", "6.1")]
    [InlineData("5.15.0-1053-aws", "5.15")]
    [InlineData("6.12-rc3", "6.12")]
    [InlineData("custom", "custom")]
    public void Kernels_group_by_minor_version(string release, string minor) =>
        Assert.Equal(minor, SoftwareVersion.KernelMinor(release));

    [Theory]
    [InlineData("3.0.22", "3.0")]
    [InlineData("3.5.0-beta1", "3.5")]
    [InlineData("1.1.1w", "1.1.1")]
    [InlineData("1.0.2k-fips", "1.0.2")]
    [InlineData("1.1", "1.1")]
    [InlineData("", "")]
    public void OpenSsl_groups_by_the_line_that_keeps_its_interface(string version, string minor) =>
        Assert.Equal(minor, SoftwareVersion.OpenSslMinor(version));

    [Fact]
    public void Versions_stand_in_the_order_of_their_numbers()
    {
        string[] values = ["6.1", "5.10", "5.4", "EPYC 9654", "EPYC 7763", "6.12", "custom"];

        Assert.Equal(
            ["5.4", "5.10", "6.1", "6.12", "EPYC 7763", "EPYC 9654", "custom"],
            values.Order(NaturalOrder.Instance)
        );
    }
}
