using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What wrk printed: exactly one complete report.</summary>
/// <param name="Source">The file.</param>
public sealed record WrkReport(SourceText Source) : LoadReport(Source)
{
    /// <inheritdoc />
    public override Generator Generator => Generator.Wrk;

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<WrkReport> Read(SourceText source) => throw new NotSupportedException();
}
