namespace EcResults.Comparisons;

/// <summary>Telling the class of a machine from its captures.</summary>
public static class MachineClasses
{
    /// <summary>
    /// The words that <c>systemd-detect-virt</c> has for containers. It prints the innermost layer, so such a word says
    /// nothing about the machine below.
    /// </summary>
    private static readonly HashSet<string> ContainerWords =
    [
        "container-other",
        "docker",
        "lxc",
        "lxc-libvirt",
        "openvz",
        "podman",
        "pouch",
        "proot",
        "rkt",
        "systemd-nspawn",
        "wsl",
    ];

    /// <summary>The words that it has for software emulation: <c>qemu</c> means QEMU without KVM, which prints <c>kvm</c>.</summary>
    private static readonly HashSet<string> EmulatorWords = ["bochs", "qemu"];

    /// <summary>The class for people and data.</summary>
    public static string Word(this MachineClass machine) =>
        machine switch
        {
            MachineClass.BareMetal => "bare metal",
            MachineClass.Container => "container",
            MachineClass.VirtualMachine => "virtual machine",
            MachineClass.Emulated => "emulated",
            _ => "unknown",
        };

    /// <summary>
    /// The class of a machine. First emulation: a model name that says TCG, or the word of an emulator where
    /// <c>lscpu</c> knows no KVM. Then cpuinfo's <c>hypervisor</c> flag, which shines through containers, and lscpu's
    /// hypervisor vendor, or the word of a hypervisor (ARM has no such flag). Without any of these <c>none</c> means
    /// bare metal and a container's word a container, where x86's flags were there to deny a hypervisor; on ARM only
    /// <c>none</c> is believed.
    /// </summary>
    /// <param name="environment">What the manifest says; its word stands in where <c>virt.txt</c> is absent.</param>
    /// <param name="facts">What the captures say.</param>
    public static MachineClass Of(TestEnvironment environment, EnvironmentFacts facts)
    {
        var word = facts.Virtualization ?? environment.Virtualization;
        var model = facts.CpuModel ?? environment.Cpu.Model;
        var vendor = facts.HypervisorVendor;
        if (model.Contains("TCG", StringComparison.Ordinal) || (IsWord(EmulatorWords, word) && vendor != "KVM"))
        {
            return MachineClass.Emulated;
        }

        var container = IsWord(ContainerWords, word);
        var hypervisorWord = word is not (null or "none") && !container;
        if (facts.HypervisorFlag == true || vendor is not null || hypervisorWord)
        {
            return MachineClass.VirtualMachine;
        }

        var denied = facts.HypervisorFlag == false;
        return word switch
        {
            "none" when denied || !IsX86(environment.Kernel.Architecture) => MachineClass.BareMetal,
            not (null or "none") when denied => MachineClass.Container,
            _ => MachineClass.Unknown,
        };
    }

    private static bool IsX86(string architecture) =>
        architecture == "x86_64" || architecture.EndsWith("86", StringComparison.Ordinal);

    private static bool IsWord(HashSet<string> words, string? word) => word is not null && words.Contains(word);
}
