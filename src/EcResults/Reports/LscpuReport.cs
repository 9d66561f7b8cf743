namespace EcResults.Evidence;

/// <summary>What <c>lscpu</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed partial record LscpuReport(SourceText Source) : Report(Source)
{
    /// <summary>Architecture.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>CPU(s).</summary>
    public Printed? LogicalCores { get; init; }

    /// <summary>Model name, joined by <c>" + "</c> where cores differ; null where lscpu prints <c>-</c> or none.</summary>
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
    public override IEnumerable<Figure> Figures =>
        CaptureFigures.InOrder(
            CaptureFigures.Of("architecture", Architecture),
            CaptureFigures.Of("logicalCores", LogicalCores),
            CaptureFigures.Of("vendor", Vendor),
            CaptureFigures.Of("model", Model),
            CaptureFigures.Of("threadsPerCore", ThreadsPerCore),
            CaptureFigures.Of("hypervisorVendor", HypervisorVendor),
            CaptureFigures.Of("virtualizationType", VirtualizationType)
        );
}
