using EcResults.Text;

namespace EcResults.Reports;

/// <summary>The word that <c>systemd-detect-virt</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record VirtReport(SourceText Source) : Report(Source)
{
    /// <summary><c>none</c>, <c>kvm</c>, <c>docker</c> and so on.</summary>
    public required Quoted Word { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<VirtReport> Read(SourceText source) => throw new NotSupportedException();
}
