using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>The medians over the repetitions of one workload in one mode.</summary>
[JsonConverter(typeof(SummaryEntryConverter))]
public sealed record SummaryEntry
{
    /// <summary>The member's name for <see cref="ThroughputChangePercent"/>.</summary>
    public const string ChangeName = "throughputChangePercent";

    /// <summary>The workload's name.</summary>
    public required string Workload { get; init; }

    /// <summary>The mode.</summary>
    public required Mode Mode { get; init; }

    /// <summary>
    /// The change of the median requests per second against the baseline's, percent; negative is slower; absent for
    /// the baseline.
    /// </summary>
    public double? ThroughputChangePercent { get; init; }

    /// <summary>The medians by the figures' names.</summary>
    public FigureValues Figures { get; init; } = FigureValues.None;
}
