using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>/proc/cmdline</c> holds.</summary>
/// <param name="Source">The file.</param>
public sealed record CmdlineReport(SourceText Source) : Report(Source)
{
    /// <summary>The kernel parameters in order.</summary>
    public IReadOnlyList<Quoted> Parameters { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<CmdlineReport> Read(SourceText source) => throw new NotSupportedException();
}
