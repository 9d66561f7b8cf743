namespace EcResults.Evidence;

/// <summary>What the kernel counted for one BPF program, from <c>/proc/PID/fdinfo/N</c> of the process that holds it.</summary>
/// <param name="Id">The kernel's number of the program.</param>
/// <param name="RunTimeNs">Nanoseconds in the program, while BPF statistics were on.</param>
/// <param name="RunCount">How often it ran in that time.</param>
/// <param name="RecursionMisses">How often it was left out because it was running already; null on kernels before 5.12.</param>
public sealed record ProgramCounters(Printed Id, Printed RunTimeNs, Printed RunCount, Printed? RecursionMisses)
{
    /// <summary><c>prog_type</c>, the kernel's number of the kind: 2 is a probe, 3 a traffic filter; null where it is missing.</summary>
    public Printed? Type { get; init; }
}
