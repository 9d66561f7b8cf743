namespace EcResults.Evidence;

/// <summary>What <c>/proc/cpuinfo</c> holds, x86, ARM or another.</summary>
/// <param name="Source">The file.</param>
public sealed partial record CpuinfoReport(SourceText Source) : Report(Source)
{
    /// <summary>
    /// The model name, or on ARM what its implementer and part mean, joined by <c>" + "</c> where cores differ; null where
    /// neither stands or the part is not known (then <see cref="Implementer"/> and <see cref="Part"/> say which).
    /// </summary>
    public Quoted? Model { get; init; }

    /// <summary>The vendor id (x86), or the name of the implementer (ARM).</summary>
    public Quoted? Vendor { get; init; }

    /// <summary>The CPU family (x86).</summary>
    public Quoted? Family { get; init; }

    /// <summary>The model number (x86).</summary>
    public Quoted? ModelNumber { get; init; }

    /// <summary>The first CPU implementer as printed (ARM), for instance <c>0x41</c>.</summary>
    public Quoted? Implementer { get; init; }

    /// <summary>The first CPU part as printed (ARM), for instance <c>0xd0c</c>.</summary>
    public Quoted? Part { get; init; }

    /// <summary>How many processors are listed, at the last one; too few where the file was cut with head.</summary>
    public required Printed LogicalCores { get; init; }

    /// <summary>Siblings of the first processor: above <see cref="LogicalCores"/> means that the file is cut.</summary>
    public Printed? Siblings { get; init; }

    /// <summary>Whether the flags hold <c>hypervisor</c>; null where there is no x86 flags line.</summary>
    public bool? HypervisorFlag { get; init; }

    /// <summary>The <c>hypervisor</c> flag itself, where it stands.</summary>
    public Quoted? HypervisorFlagAt { get; init; }

    /// <summary>The microcode revision.</summary>
    public Quoted? Microcode { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        CaptureFigures.InOrder(
            CaptureFigures.Of("model", Model),
            CaptureFigures.Of("vendor", Vendor),
            CaptureFigures.Of("family", Family),
            CaptureFigures.Of("modelNumber", ModelNumber),
            CaptureFigures.Of("implementer", Implementer),
            CaptureFigures.Of("part", Part),
            CaptureFigures.Of("microcode", Microcode),
            CaptureFigures.Of("siblings", Siblings),
            CaptureFigures.Of("hypervisorFlag", HypervisorFlagAt),
            CaptureFigures.Of("logicalCores", LogicalCores)
        );
}
