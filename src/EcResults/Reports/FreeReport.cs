namespace EcResults.Evidence;

/// <summary>What <c>free</c> printed, with any unit option.</summary>
/// <param name="Source">The file.</param>
public sealed partial record FreeReport(SourceText Source) : Report(Source)
{
    /// <summary>
    /// Total memory, bytes. free cuts a value without decimals off instead of rounding it (23.5 GiB prints as <c>23Gi</c>),
    /// so its half step is then a whole unit: large with <c>-h</c> or <c>-g</c>.
    /// </summary>
    public required Printed TotalBytes { get; init; }

    /// <summary>Available memory, bytes; procps before 3.3.10 does not print it.</summary>
    public Printed? AvailableBytes { get; init; }

    /// <summary>Total swap, bytes.</summary>
    public Printed? SwapTotalBytes { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        CaptureFigures.InOrder(
            CaptureFigures.Of("totalBytes", TotalBytes),
            CaptureFigures.Of("availableBytes", AvailableBytes),
            CaptureFigures.Of("swapTotalBytes", SwapTotalBytes)
        );
}
