namespace EcResults.Tests.Evidence;

public sealed class CpuinfoReportTests
{
    private const string X86 = """
        processor	: 0
        vendor_id	: AuthenticAMD
        cpu family	: 25
        model		: 17
        model name	: AMD EPYC 9754 128-Core Processor
        microcode	: 0xaa00215
        siblings	: 2
        flags		: fpu vme hypervisor hypervisor_like
        power management:

        processor	: 1
        vendor_id	: AuthenticAMD
        cpu family	: 25
        model		: 17
        model name	: AMD EPYC 9754 128-Core Processor
        microcode	: 0xaa00215
        siblings	: 2
        flags		: fpu vme hypervisor hypervisor_like
        power management:

        """;

    [Fact]
    public void All_published_captures_are_read_without_a_finding() =>
        Assert.All(
            PublishedCaptures.Read("cpuinfo", "cpuinfo.txt"),
            report => Assert.Equal(2, ((CpuinfoReport)report).LogicalCores.Value)
        );

    [Fact]
    public void An_x86_file_is_read()
    {
        var report = EnvText.Clean(CpuinfoReport.Read(EnvText.Of(X86)));
        Assert.Equal("AMD EPYC 9754 128-Core Processor", report.Model?.Text);
        Assert.Equal(
            ("AuthenticAMD", "25", "17"),
            (report.Vendor?.Text, report.Family?.Text, report.ModelNumber?.Text)
        );
        Assert.Equal("0xaa00215", report.Microcode?.Text);
        Assert.Equal((2, 2, false), (report.LogicalCores.Count, report.Siblings?.Count, report.IsCut));
        Assert.Contains(report.Figures, figure => figure.Name == "logicalCores");
        Assert.Equal((11, "1"), (report.LogicalCores.At.Line, EnvText.At(report.LogicalCores.At)));
    }

    [Fact]
    public void The_hypervisor_flag_is_a_word_of_the_flags()
    {
        var report = EnvText.Clean(CpuinfoReport.Read(EnvText.Of(X86)));
        Assert.True(report.HypervisorFlag);
        Assert.Equal((8, 18), (report.HypervisorFlagAt?.At.Line, report.HypervisorFlagAt?.At.Column));
        var without = EnvText.Clean(
            CpuinfoReport.Read(EnvText.Of(X86.Replace(" hypervisor ", " ", StringComparison.Ordinal)))
        );
        Assert.False(without.HypervisorFlag);
        Assert.Null(without.HypervisorFlagAt);
    }

    [Theory]
    [InlineData("0x41", "0xd0c", "ARM", "Neoverse-N1")]
    [InlineData("0x41", "0xd4f", "ARM", "Neoverse-V2")]
    [InlineData("0x43", "0x0af", "Cavium", "ThunderX2-99xx")]
    [InlineData("0x46", "0x001", "FUJITSU", "A64FX")]
    [InlineData("0x48", "0xd01", "HiSilicon", "TaiShan-v110")]
    [InlineData("0xc0", "0xac3", "Ampere", "Ampere-1")]
    [InlineData("0x61", "0x000", "Apple", null)]
    [InlineData("0x41", "0xfff", "ARM", null)]
    [InlineData("0x99", "0xd0c", null, null)]
    [InlineData("wild", "0xffffffffff", null, null)]
    public void An_ARM_core_is_named_where_it_is_known(string implementer, string part, string? vendor, string? model)
    {
        var text = $"processor\t: 0\nFeatures\t: fp asimd\nCPU implementer\t: {implementer}\nCPU part\t: {part}\n";
        var report = EnvText.Clean(CpuinfoReport.Read(EnvText.Of(text)));
        Assert.Equal((vendor, model), (report.Vendor?.Text, report.Model?.Text));
        Assert.Equal((implementer, part), (report.Implementer?.Text, report.Part?.Text));
        Assert.Null(report.HypervisorFlag);
        Assert.Equal(model is null ? null : part, report.Model is { } named ? EnvText.At(named.At) : null);
    }

    [Fact]
    public void Big_and_little_cores_are_both_named()
    {
        var text =
            "processor: 0\nCPU implementer: 0x41\nCPU part: 0xd05\n\nprocessor: 1\nCPU implementer: 0x41\nCPU part: 0xd0b\n";
        Assert.Equal("Cortex-A55 + Cortex-A76", EnvText.Clean(CpuinfoReport.Read(EnvText.Of(text))).Model?.Text);
    }

    [Fact]
    public void The_capital_header_of_old_ARM_is_no_processor()
    {
        var text =
            "Processor\t: AArch64 Processor rev 1 (aarch64)\nprocessor\t: 0\nprocessor\t: 1\nCPU implementer\t: 0x56\nCPU part\t: 0x999\n";
        var report = EnvText.Clean(CpuinfoReport.Read(EnvText.Of(text)));
        Assert.Equal(2, report.LogicalCores.Value);
        Assert.Equal("AArch64 Processor rev 1 (aarch64)", report.Model?.Text);
    }

    [Fact]
    public void A_list_cut_inside_a_processor_is_odd_at_its_end()
    {
        var lines = X86.Split('\n');
        var reading = CpuinfoReport.Read(EnvText.Of(string.Join('\n', lines[..14])));
        var oddity = Assert.Single(reading.Oddities);
        Assert.Equal(
            "the last processor has no \"model name\", which the others have: the file is cut",
            oddity.Message
        );
        Assert.Equal(14, oddity.At.Line);
        Assert.True(reading.Report?.IsCut);
        Assert.DoesNotContain(reading.Report!.Figures, figure => figure.Name == "logicalCores");
    }

    [Fact]
    public void A_list_cut_inside_its_first_processor_is_odd_though_it_has_one_sibling() =>
        Assert.True(
            EnvText
                .Odd(
                    CpuinfoReport.Read(
                        EnvText.Of(
                            string.Join('\n', X86.Split('\n')[..8]).Replace(": 2", ": 1", StringComparison.Ordinal)
                        )
                    ),
                    "the last processor has no \"power management\", with which x86 ends each: the file is cut"
                )
                .IsCut
        );

    [Fact]
    public void A_list_cut_between_processors_is_odd_by_its_siblings() =>
        EnvText.Odd(
            CpuinfoReport.Read(EnvText.Of(string.Join('\n', X86.Split('\n')[..10]))),
            "the list holds 1, yet one package alone has 2 siblings: the file is cut, or processors are offline"
        );

    [Fact]
    public void Two_files_in_one_are_refused()
    {
        var problem = EnvText.Refused(CpuinfoReport.Read(EnvText.Of(X86 + X86)));
        Assert.Equal(
            "processor \"0\" does not follow the one before it; one /proc/cpuinfo lists each processor once, in order",
            problem.Message
        );
        Assert.Equal(20, problem.At.Line);
    }

    [Fact]
    public void The_output_of_lscpu_is_refused()
    {
        var problem = EnvText.Refused(CpuinfoReport.Read(EnvText.Of("Architecture:  x86_64\nCPU(s):        2\n")));
        Assert.StartsWith("no processor is listed up to here", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, problem.At.Line);
    }
}
