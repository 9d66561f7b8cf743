namespace EcResults.Comparisons;

/// <summary>One run's figure for one metric.</summary>
/// <param name="Run">The run's name.</param>
/// <param name="Block">The block that it belongs to: its repetition number.</param>
/// <param name="StartedAt">When its load started, UTC.</param>
/// <param name="Value">The figure in the metric's unit; above zero.</param>
/// <param name="At">The raw line that it comes from.</param>
public sealed record Sample(string Run, int Block, DateTimeOffset StartedAt, double Value, Location At)
{
    /// <summary>
    /// The samples of one workload in one mode, in the order of time. A figure that is zero or not finite is no sample:
    /// every metric is a size of something that happened, a latency of 0 µs is wrk's way to say that it has no data,
    /// and a ratio to zero does not exist.
    /// </summary>
    public static IReadOnlyList<Sample> Of(Submission submission, string workload, Mode mode, Metric metric) =>
        [
            .. submission
                .ComparedRuns.Where(run => run.Run.Workload == workload && run.Run.Mode == mode)
                .Select(run => (run.Run, Figure: run.Measures[metric.Figure]))
                .Where(entry => entry.Figure is { Value: > 0 and < double.PositiveInfinity })
                .Select(entry => new Sample(
                    entry.Run.Name,
                    entry.Run.Repetition,
                    entry.Run.StartedAt,
                    entry.Figure!.Value.Value,
                    entry.Figure.Value.At
                ))
                .OrderBy(sample => sample.StartedAt)
                .ThenBy(sample => sample.Run, StringComparer.Ordinal),
        ];
}
