using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What a listing of <c>/sys/kernel/btf/vmlinux</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record BtfReport(SourceText Source) : Report(Source)
{
    /// <summary>Whether the kernel has BTF.</summary>
    public required bool Present { get; init; }

    /// <summary>The line that says so.</summary>
    public required Location PresentAt { get; init; }

    /// <summary>The size of the file.</summary>
    public Printed? SizeBytes { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<BtfReport> Read(SourceText source) => throw new NotSupportedException();
}
