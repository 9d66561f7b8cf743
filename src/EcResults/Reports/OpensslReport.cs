using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>openssl version</c> (with or without <c>-a</c>) printed.</summary>
/// <param name="Source">The file.</param>
public sealed record OpensslReport(SourceText Source) : Report(Source)
{
    /// <summary><c>OpenSSL</c>, <c>LibreSSL</c> and so on.</summary>
    public required Quoted Product { get; init; }

    /// <summary>The version of the command, for instance <c>3.0.22</c> or <c>1.1.1k</c>.</summary>
    public required Quoted Version { get; init; }

    /// <summary>The version of the library that it runs with, where printed.</summary>
    public Quoted? LibraryVersion { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<OpensslReport> Read(SourceText source) => throw new NotSupportedException();
}
