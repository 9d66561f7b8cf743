using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>ecapture --version</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record EcaptureVersionReport(SourceText Source) : Report(Source)
{
    /// <summary>The whole version string.</summary>
    public required Quoted VersionString { get; init; }

    /// <summary>Without leading v, operating system and build kernel: <c>2.5.1-modified</c>.</summary>
    public required Quoted Version { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<EcaptureVersionReport> Read(SourceText source) => throw new NotSupportedException();
}
