using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>/proc/cpuinfo</c> holds, x86 or ARM.</summary>
/// <param name="Source">The file.</param>
public sealed record CpuinfoReport(SourceText Source) : Report(Source)
{
    /// <summary>The model name, or on ARM what its implementer and part mean; null where neither stands.</summary>
    public Quoted? Model { get; init; }

    /// <summary>The vendor id (x86), or the name of the implementer (ARM).</summary>
    public Quoted? Vendor { get; init; }

    /// <summary>The CPU family (x86).</summary>
    public Quoted? Family { get; init; }

    /// <summary>The model number (x86).</summary>
    public Quoted? ModelNumber { get; init; }

    /// <summary>How many processors are listed; too few where the file was cut with head.</summary>
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
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<CpuinfoReport> Read(SourceText source) => throw new NotSupportedException();
}
