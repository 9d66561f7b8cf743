using EcResults.Text;

namespace EcResults.Reports;

/// <summary>A disassembly of the probed functions: free text, of which only the symbols are read.</summary>
/// <param name="Source">The file.</param>
public sealed record ObjdumpReport(SourceText Source) : Report(Source)
{
    /// <summary>The names of the functions in order.</summary>
    public IReadOnlyList<Quoted> Symbols { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<ObjdumpReport> Read(SourceText source) => throw new NotSupportedException();
}
