using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>/etc/os-release</c> holds, unquoted.</summary>
/// <param name="Source">The file.</param>
public sealed record OsReleaseReport(SourceText Source) : Report(Source)
{
    /// <summary>ID.</summary>
    public Quoted? Id { get; init; }

    /// <summary>VERSION_ID; rolling distributions have none.</summary>
    public Quoted? VersionId { get; init; }

    /// <summary>NAME.</summary>
    public Quoted? Name { get; init; }

    /// <summary>PRETTY_NAME.</summary>
    public Quoted? PrettyName { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<OsReleaseReport> Read(SourceText source) => throw new NotSupportedException();
}
