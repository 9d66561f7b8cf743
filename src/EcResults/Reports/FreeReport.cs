using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>free</c> printed, with any unit option.</summary>
/// <param name="Source">The file.</param>
public sealed record FreeReport(SourceText Source) : Report(Source)
{
    /// <summary>Total memory, bytes; its half step is large with <c>-h</c> or <c>-g</c>.</summary>
    public required Printed TotalBytes { get; init; }

    /// <summary>Available memory, bytes.</summary>
    public Printed? AvailableBytes { get; init; }

    /// <summary>Total swap, bytes.</summary>
    public Printed? SwapTotalBytes { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<FreeReport> Read(SourceText source) => throw new NotSupportedException();
}
