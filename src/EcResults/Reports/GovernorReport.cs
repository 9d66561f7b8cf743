using EcResults.Text;

namespace EcResults.Reports;

/// <summary>The CPU frequency governors of <c>/sys/devices/system/cpu/*/cpufreq/scaling_governor</c>.</summary>
/// <param name="Source">The file.</param>
public sealed record GovernorReport(SourceText Source) : Report(Source)
{
    /// <summary>One for each line.</summary>
    public IReadOnlyList<Quoted> Governors { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => throw new NotSupportedException();

    /// <summary>Reads one file.</summary>
    public static Reading<GovernorReport> Read(SourceText source) => throw new NotSupportedException();
}
