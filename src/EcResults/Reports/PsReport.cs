using EcResults.Text;

namespace EcResults.Reports;

/// <summary>RSS samples that <c>ps -o rss=</c> (one number a line) or a ps table with an RSS column printed.</summary>
/// <param name="Source">The file.</param>
public sealed record PsReport(SourceText Source) : Report(Source)
{
    /// <summary>The samples in the order printed, KiB.</summary>
    public IReadOnlyList<Printed> RssKib { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<PsReport> Read(SourceText source) => throw new NotSupportedException();
}
