namespace EcResults.Site.Models;

/// <summary>A mode against its baseline by one metric.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Baseline">The baseline's median.</param>
/// <param name="With">The mode's median.</param>
/// <param name="Change">The change.</param>
/// <param name="Interval">Its interval, or null.</param>
/// <param name="Level">The level that the interval attains, or null.</param>
/// <param name="Noise">The noise floor, or null.</param>
/// <param name="Blocks">How many blocks it comes from.</param>
/// <param name="Verdict">The verdict's word.</param>
/// <param name="Tone">The verdict's tone.</param>
/// <param name="Reason">Why.</param>
internal sealed record ChangeRow(
    string Mode,
    string Metric,
    string Baseline,
    string With,
    string Change,
    string? Interval,
    string? Level,
    string? Noise,
    int Blocks,
    string Verdict,
    string Tone,
    string Reason
)
{
    /// <summary>The rows of a result, a metric each.</summary>
    public static IEnumerable<ChangeRow> Of(Result result) =>
        result.Comparisons.Select(comparison => new ChangeRow(
            result.Mode.Word(),
            comparison.Metric.Words,
            Figure(comparison.Metric, comparison.BaselineMedian),
            Figure(comparison.Metric, comparison.Median),
            Numbers.Change(comparison.ChangePercent.Value),
            Estimates.Interval(Measure.Throughput, comparison.ChangePercent),
            Estimates.Level(comparison.ChangePercent),
            comparison.NoiseFloor is { } floor
                ? Estimates.Range(Measure.Throughput, -floor.FallPercent, floor.Percent)
                : null,
            comparison.ChangePercent.Blocks,
            comparison.Verdict.Word(),
            Estimates.Tone(comparison.Verdict),
            comparison.Reason
        ));

    private static string Figure(Metric metric, double value) => RunColumn.Format(metric.Figure, value);
}
