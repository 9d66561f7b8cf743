namespace EcResults.Site.Words;

/// <summary>What the class of a machine means for its figures.</summary>
internal static class Machines
{
    /// <summary>The classes, those that say most about production first.</summary>
    public static IReadOnlyList<MachineClass> All { get; } =
    [
        MachineClass.BareMetal,
        MachineClass.Container,
        MachineClass.VirtualMachine,
        MachineClass.Emulated,
        MachineClass.Unknown,
    ];

    /// <summary>The place of a class among <see cref="All"/>, to sort by.</summary>
    public static int Place(MachineClass machine) => All.TakeWhile(other => other != machine).Count();

    /// <summary>The class for people.</summary>
    public static string Name(MachineClass machine) =>
        machine == MachineClass.Unknown ? "machine class not known" : machine.Word();

    /// <summary>What a reader has to know, or null where figures can be taken as they are.</summary>
    public static string? Warning(MachineClass machine) =>
        machine switch
        {
            MachineClass.VirtualMachine =>
                "Measured on a virtual machine. A probe there may exit to the host and cost many times what it costs on a real machine: these figures say nothing about bare metal.",
            MachineClass.Emulated =>
                "Measured on an emulated processor. Use these figures only to compare software with software on the same emulator: they say nothing about bare metal, and nothing about virtual machines.",
            MachineClass.Unknown =>
                "The evidence does not say what kind of machine this is, so the result is compared with no other.",
            _ => null,
        };
}
