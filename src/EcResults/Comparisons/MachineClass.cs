namespace EcResults.Comparisons;

/// <summary>
/// What kind of machine was measured. A trap costs 0.3 to 2 µs on bare metal and up to 20 µs in a virtual machine, so
/// the classes never share an axis.
/// </summary>
public enum MachineClass
{
    /// <summary>The evidence does not say; such a result is compared with nothing.</summary>
    Unknown,

    /// <summary>A real machine.</summary>
    BareMetal,

    /// <summary>A container on a machine that shows no hypervisor.</summary>
    Container,

    /// <summary>A virtual machine, also where a container runs in it.</summary>
    VirtualMachine,

    /// <summary>A processor that software imitates: no figure of it says anything about a real one.</summary>
    Emulated,
}
