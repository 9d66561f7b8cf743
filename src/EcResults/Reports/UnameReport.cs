using EcResults.Text;

namespace EcResults.Reports;

/// <summary>What <c>uname -a</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record UnameReport(SourceText Source) : Report(Source)
{
    /// <summary>The kernel release, for instance <c>6.1.0-18-amd64</c>.</summary>
    public required Quoted Release { get; init; }

    /// <summary>The machine, for instance <c>x86_64</c>; null where it was cut off.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>The host name, where it stands.</summary>
    public Quoted? HostName { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<UnameReport> Read(SourceText source) => throw new NotSupportedException();
}
