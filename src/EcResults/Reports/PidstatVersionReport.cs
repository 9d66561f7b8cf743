using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>pidstat -V</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record PidstatVersionReport(SourceText Source) : Report(Source)
{
    /// <summary>The sysstat version, for instance <c>12.6.1</c>.</summary>
    public required Quoted Version { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<PidstatVersionReport> Read(SourceText source) => throw new NotSupportedException();
}
