using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>wrk -v</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record WrkVersionReport(SourceText Source) : Report(Source)
{
    /// <summary>The version as printed, for instance <c>debian/4.1.0-3+b2</c>.</summary>
    public required Quoted Version { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<WrkVersionReport> Read(SourceText source) => throw new NotSupportedException();
}
