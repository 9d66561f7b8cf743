using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>lscpu</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record LscpuReport(SourceText Source) : Report(Source)
{
    /// <summary>Architecture.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>CPU(s).</summary>
    public Printed? LogicalCores { get; init; }

    /// <summary>Model name.</summary>
    public Quoted? Model { get; init; }

    /// <summary>Vendor ID.</summary>
    public Quoted? Vendor { get; init; }

    /// <summary>Thread(s) per core.</summary>
    public Printed? ThreadsPerCore { get; init; }

    /// <summary>Hypervisor vendor.</summary>
    public Quoted? HypervisorVendor { get; init; }

    /// <summary>Virtualization type, for instance <c>full</c>.</summary>
    public Quoted? VirtualizationType { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<LscpuReport> Read(SourceText source) => throw new NotSupportedException();
}
