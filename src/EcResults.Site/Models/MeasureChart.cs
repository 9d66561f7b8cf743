using EcResults.Site.Charts;

namespace EcResults.Site.Models;

/// <summary>Charts of measures: a dot a block or a result, and the estimates with their intervals.</summary>
internal static class MeasureChart
{
    /// <summary>The modes of one workload: each dot a block.</summary>
    public static Html? OfModes(string id, string workload, Measure measure, IEnumerable<Result> results)
    {
        var shown = results.Where(result => measure.Of(result) is not null).ToList();
        var floor =
            measure == Measure.Throughput
                ? shown
                    .Select(result => result.By(Metric.Throughput)?.NoiseFloor)
                    .OfType<NoiseFloor>()
                    .MaxBy(one => one.Log)
                : null;
        return Draw(
            id,
            $"{Sentences.Capital(measure.Words)} by mode, {workload}",
            "Each dot is a block, each bar an interval, each upright line an estimate",
            [
                .. shown.Select(result =>
                    Row(result.Mode.Word(), measure, measure.Of(result)!) with
                    {
                        Points = measure.Blocks(result),
                        Tone = result.Mode.Word(),
                    }
                ),
            ],
            floor is null ? null : (-floor.FallPercent, floor.Percent)
        );
    }

    /// <summary>A row for each result that shares a key.</summary>
    public static Html? OfPoints(
        string id,
        string title,
        Measure measure,
        IEnumerable<(string Label, Estimate Estimate)> points
    ) =>
        Draw(
            id,
            title,
            "Each row is a result: an upright line for the estimate, a bar for its interval",
            [.. points.Select(point => Row(point.Label, measure, point.Estimate))],
            noise: null
        );

    /// <summary>A row for each side of a pair and mode, the second side in its own colour.</summary>
    public static Html? OfSides(
        string id,
        string title,
        Measure measure,
        IEnumerable<(string Label, bool Second, Estimate Estimate)> points
    ) =>
        Draw(
            id,
            title,
            "Each row is a result: an upright line for the estimate, a bar for its interval",
            [
                .. points.Select(point =>
                    Row(point.Label, measure, point.Estimate) with
                    {
                        Tone = point.Second ? "second" : null,
                    }
                ),
            ],
            noise: null
        );

    private static Html? Draw(
        string id,
        string title,
        string how,
        IReadOnlyList<DotRow> rows,
        (double Low, double High)? noise
    ) =>
        rows.Count == 0
            ? null
            : new DotChart
            {
                Id = id,
                Title = title,
                Description = $"{how}. {string.Join("; ", rows.Select(row => $"{row.Label}: {row.ValueText}"))}.",
                Rows = rows,
                TickText = value => Numbers.Plain(value, value == Math.Floor(value) ? 0 : 1),
                Noise = noise,
            }.Draw();

    private static DotRow Row(string label, Measure measure, Estimate estimate) =>
        new(
            label,
            Estimates.Marked(measure, estimate)
                + (Estimates.Interval(measure, estimate) is { } interval ? $" ({interval})" : ", no interval")
        )
        {
            Estimate = estimate.Value,
            Interval = estimate.Interval is { } ends ? (ends.Low, ends.High) : null,
        };
}
