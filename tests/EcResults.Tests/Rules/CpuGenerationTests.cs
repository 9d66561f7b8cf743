namespace EcResults.Tests.Rules;

/// <summary>Names of server CPUs beside family and model; those that are accepted were printed by such machines.</summary>
public sealed class CpuGenerationTests
{
    [Theory]
    [InlineData("AuthenticAMD", "AMD EPYC 7551 32-Core Processor", 23, 1)]
    [InlineData("AuthenticAMD", "AMD EPYC 7742 64-Core Processor", 23, 49)]
    [InlineData("AuthenticAMD", "AMD EPYC 7763 64-Core Processor", 25, 1)]
    [InlineData("AuthenticAMD", "AMD EPYC 7773X 64-Core Processor", 25, 1)]
    [InlineData("AuthenticAMD", "AMD EPYC 9654 96-Core Processor", 25, 17)]
    [InlineData("AuthenticAMD", "AMD EPYC 9754 128-Core Processor", 25, 160)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) Platinum 8175M CPU @ 2.50GHz", 6, 85)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) Platinum 8259CL CPU @ 2.50GHz", 6, 85)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz", 6, 106)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) Platinum 8369HB CPU @ 3.30GHz", 6, 85)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) Platinum 8488C", 6, 143)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz", 6, 79)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) CPU E5-2680 v2 @ 2.80GHz", 6, 62)]
    // What tells no generation: names of providers and hypervisors, and those that the table does not hold.
    [InlineData("AuthenticAMD", "AMD EPYC", 25, 17)]
    [InlineData("AuthenticAMD", "AMD EPYC 7B13", 25, 1)]
    [InlineData("AuthenticAMD", "AMD EPYC-Milan Processor", 25, 1)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) CPU @ 2.20GHz", 6, 79)]
    [InlineData("GenuineIntel", "Intel Xeon Processor (Skylake, IBRS)", 6, 85)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) CPU           L5520  @ 2.27GHz", 6, 26)]
    public void A_name_beside_the_numbers_of_its_generation_is_accepted(
        string vendor,
        string name,
        int family,
        int model
    ) => Assert.Empty(Found(vendor, name, family, model));

    [Theory]
    [InlineData("AuthenticAMD", "AMD EPYC 7742 64-Core Processor", 25, 49)]
    [InlineData("AuthenticAMD", "AMD EPYC 7763 64-Core Processor", 25, 17)]
    [InlineData("AuthenticAMD", "AMD EPYC 9755 128-Core Processor", 25, 17)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz", 6, 85)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) Platinum 8488C", 6, 207)]
    [InlineData("GenuineIntel", "Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz", 6, 63)]
    public void A_name_beside_other_numbers_is_a_warning(string vendor, string name, int family, int model)
    {
        var finding = Assert.Single(Found(vendor, name, family, model));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.StartsWith($"\"{name}\" is a CPU of family ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("cpuinfo.txt", finding.At.FileName);
    }

    private static IEnumerable<Finding> Found(string vendor, string name, int family, int model) =>
        BaseSubmission
            .Check(
                BaseSubmission.With(
                    "raw/env/cpuinfo.txt",
                    Encoding.UTF8.GetBytes(
                        $"processor\t: 0\nvendor_id\t: {vendor}\ncpu family\t: {family}\nmodel\t\t: {model}\nmodel name\t: {name}\n\n"
                    )
                )
            )
            .Where(finding =>
                finding.Code == "ECR224" && finding.Message.Contains("is a CPU of family", StringComparison.Ordinal)
            );
}
