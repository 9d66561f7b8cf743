namespace EcResults.Rules;

/// <summary>What the captures say about the kind of machine, where a rule depends on it.</summary>
internal static class MachineSigns
{
    /// <summary>The sign that software imitates the CPU, or null where nothing says so.</summary>
    /// <remarks>
    /// QEMU's own CPU model under TCG says so in its name. <c>systemd-detect-virt</c> prints <c>qemu</c> for QEMU without
    /// KVM, yet some hypervisors look the same to it, so a KVM that lscpu sees refutes the word.
    /// </remarks>
    public static Quoted? Emulation(EnvironmentEvidence env)
    {
        foreach (var model in new[] { env.Cpuinfo?.Model, env.Lscpu?.Model })
        {
            if (model is { } name && name.Text.Contains("TCG", StringComparison.Ordinal))
            {
                return name;
            }
        }

        return env.Virt?.Word is { Text: "qemu" or "bochs" } word && env.Lscpu?.HypervisorVendor?.Text != "KVM"
            ? word
            : null;
    }

    /// <summary>Whether a capture shows a hypervisor.</summary>
    public static bool Hypervisor(EnvironmentEvidence env) =>
        env.Cpuinfo?.HypervisorFlag == true || env.Lscpu?.HypervisorVendor is not null || Emulation(env) is not null;

    /// <summary>Whether the captures prove a real machine: <c>none</c> of systemd-detect-virt, and no other sign against it.</summary>
    public static bool BareMetal(EnvironmentEvidence env) => env.Virt?.Word.Text == "none" && !Hypervisor(env);
}
