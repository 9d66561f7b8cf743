using System.Diagnostics.CodeAnalysis;

namespace EcResults.Evidence;

/// <summary>What wrk printed: exactly one complete report.</summary>
public sealed record WrkReport : LoadReport
{
    /// <summary>A report that was put together, not read.</summary>
    /// <param name="source">The file.</param>
    public WrkReport(SourceText source)
        : base(source) { }

    [SetsRequiredMembers]
    private WrkReport(SourceText source, WrkText text)
        : base(source, text) { }

    /// <inheritdoc />
    public override LoadGenerator Generator => LoadGenerator.Wrk;

    /// <summary>Reads one file.</summary>
    public static Reading<WrkReport> Read(SourceText source)
    {
        var findings = new WrkFindings("wrk");
        var text = WrkReader.Read(source, findings);
        return findings.Reading(text is null ? null : new WrkReport(source, text));
    }
}
