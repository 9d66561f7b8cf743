using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What wrk2 printed: exactly one complete report.</summary>
/// <param name="Source">The file.</param>
public sealed record Wrk2Report(SourceText Source) : LoadReport(Source)
{
    /// <inheritdoc />
    public override Generator Generator => Generator.Wrk2;

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<Wrk2Report> Read(SourceText source) => throw new NotSupportedException();
}
