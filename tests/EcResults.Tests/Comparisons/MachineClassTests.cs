namespace EcResults.Tests.Comparisons;

public class MachineClassTests
{
    private static readonly SourceText Nowhere = new("made", string.Empty);

    [Theory]
    [InlineData("none", false, MachineClass.BareMetal)]
    [InlineData("none", true, MachineClass.VirtualMachine)]
    [InlineData("kvm", true, MachineClass.VirtualMachine)]
    [InlineData("vmware", false, MachineClass.VirtualMachine)]
    [InlineData("docker", true, MachineClass.VirtualMachine)]
    [InlineData("docker", false, MachineClass.Container)]
    [InlineData("lxc", null, MachineClass.Unknown)]
    [InlineData("none", null, MachineClass.Unknown)]
    [InlineData("qemu", true, MachineClass.Emulated)]
    [InlineData(null, true, MachineClass.VirtualMachine)]
    [InlineData(null, false, MachineClass.Unknown)]
    public void The_hypervisor_flag_decides_over_the_word(string? word, bool? flag, MachineClass expected) =>
        Assert.Equal(expected, Of(word, flag));

    [Theory]
    [InlineData("none", MachineClass.BareMetal)]
    [InlineData("kvm", MachineClass.VirtualMachine)]
    [InlineData("docker", MachineClass.Unknown)]
    public void On_arm_there_is_no_flag_and_only_none_is_believed(string word, MachineClass expected) =>
        Assert.Equal(expected, Of(word, flag: null, architecture: "aarch64", model: "Neoverse-N1"));

    [Fact]
    public void A_model_that_says_tcg_is_emulated_whatever_the_word() =>
        Assert.Equal(MachineClass.Emulated, Of("none", true, model: "QEMU TCG CPU version 2.5+"));

    [Fact]
    public void Where_lscpu_knows_kvm_the_word_qemu_is_a_virtual_machine() =>
        Assert.Equal(MachineClass.VirtualMachine, Of("qemu", true, vendor: "KVM"));

    [Fact]
    public void The_words_name_every_class() =>
        Assert.Equal(
            ["unknown", "bare metal", "container", "virtual machine", "emulated"],
            Enum.GetValues<MachineClass>().Select(machine => machine.Word())
        );

    private static MachineClass Of(
        string? word,
        bool? flag,
        string architecture = "x86_64",
        string model = "AMD EPYC",
        string? vendor = null
    ) =>
        MachineClasses.Of(
            TestSubmissions.Environment with
            {
                Kernel = new Kernel("6.1.0", architecture, Btf: true),
                Cpu = new Cpu(model, "vendor", 2),
                Virtualization = word,
            },
            EnvironmentFacts.Of(
                new EnvironmentEvidence
                {
                    Cpuinfo = new CpuinfoReport(Nowhere)
                    {
                        Model = TestSubmissions.Word(model),
                        LogicalCores = TestSubmissions.Number(2),
                        HypervisorFlag = flag,
                    },
                    Lscpu = vendor is null
                        ? null
                        : new LscpuReport(Nowhere) { HypervisorVendor = TestSubmissions.Word(vendor) },
                }
            )
        );
}
