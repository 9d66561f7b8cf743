using EcResults.Text;

namespace EcResults.Reports;

/// <summary>The server's configuration: free text, of which only an nginx <c>worker_processes</c> is read.</summary>
/// <param name="Source">The file.</param>
public sealed record ServerConfigReport(SourceText Source) : Report(Source)
{
    /// <summary>The value of <c>worker_processes</c>.</summary>
    public Quoted? Workers { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<ServerConfigReport> Read(SourceText source) => throw new NotSupportedException();
}
