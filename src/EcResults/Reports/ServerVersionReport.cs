using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>nginx -V</c>, or another server's version option, printed.</summary>
/// <param name="Source">The file.</param>
public sealed record ServerVersionReport(SourceText Source) : Report(Source)
{
    /// <summary>The server, for instance <c>nginx</c>.</summary>
    public required Quoted Name { get; init; }

    /// <summary>Its version.</summary>
    public required Quoted Version { get; init; }

    /// <summary>The TLS library it was built with, for instance <c>OpenSSL 3.0.22</c>.</summary>
    public Quoted? TlsLibrary { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<ServerVersionReport> Read(SourceText source) => throw new NotSupportedException();
}
