namespace EcResults.Submissions;

/// <summary>The medians over the repetitions of one workload in one mode.</summary>
public sealed record SummaryEntry : RunFigures
{
    /// <summary>The workload's name.</summary>
    public required string Workload { get; init; }

    /// <summary>The mode.</summary>
    public required Mode Mode { get; init; }

    /// <summary>
    /// The change of the median requests per second against the baseline's, percent; negative is slower; absent for
    /// the baseline.
    /// </summary>
    public double? ThroughputChangePercent { get; init; }
}
