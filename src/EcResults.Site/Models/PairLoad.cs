namespace EcResults.Site.Models;

/// <summary>What two submissions measured under one load.</summary>
/// <param name="Anchor">Unique within the page.</param>
/// <param name="Load">The load, short.</param>
/// <param name="Words">All of it.</param>
/// <param name="Charts">A chart for each leading measure.</param>
/// <param name="Rows">Every figure side by side.</param>
internal sealed record PairLoad(
    string Anchor,
    string Load,
    string Words,
    IReadOnlyList<PairChart> Charts,
    IReadOnlyList<PairRow> Rows
)
{
    public static IReadOnlyList<PairLoad> Of(Pair pair, IReadOnlyList<Contrast> contrasts) =>
        [
            .. pair
                .Results.GroupBy(results => results.A.Workload)
                .Select(
                    (results, index) =>
                        new PairLoad(
                            $"load-{index + 1}",
                            GlanceRow.LoadWords(results.Key),
                            LoadKey.Of(results.Key).Words,
                            [.. Draw(pair, results.Key, [.. results], $"load-{index + 1}")],
                            [.. results.SelectMany(both => PairRow.Of(both, contrasts))]
                        )
                ),
        ];

    private static IEnumerable<PairChart> Draw(
        Pair pair,
        Workload workload,
        IReadOnlyList<(Result A, Result B)> results,
        string id
    )
    {
        var leading = workload.RatePerSecond is null ? Measure.Throughput : Measure.LatencyP99;
        foreach (var measure in (Measure[])[Measure.AddedCpu, leading])
        {
            var points =
                from both in results
                from side in new[] { (Name: "A", Result: both.A), (Name: "B", Result: both.B) }
                let estimate = measure.Of(side.Result)
                where estimate is not null
                select ($"{side.Result.Mode.Word()}, {side.Name}", side.Name == "B", estimate);
            var title = Titles.Of(measure);
            var chart = MeasureChart.OfSides(
                $"{id}-{measure.Name}",
                $"{title}: {pair.A.Id} (A) and {pair.B.Id} (B)",
                measure,
                points
            );
            if (chart is not null)
            {
                yield return new PairChart(title, chart);
            }
        }
    }
}

/// <summary>A chart of both.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Chart">The chart.</param>
internal sealed record PairChart(string Title, Html Chart);

/// <summary>One figure side by side.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="What">The figure.</param>
/// <param name="A">The first's, or null.</param>
/// <param name="B">The second's, or null.</param>
/// <param name="Difference">B − A with its interval; null where it was not tested.</param>
/// <param name="Outcome">What the test says, in words.</param>
/// <param name="Apart">Whether it tells them apart.</param>
internal sealed record PairRow(
    string Mode,
    string What,
    CostFigure? A,
    CostFigure? B,
    CostFigure? Difference,
    string Outcome,
    bool Apart
)
{
    public static IEnumerable<PairRow> Of((Result A, Result B) both, IReadOnlyList<Contrast> contrasts)
    {
        foreach (var measure in Measure.All)
        {
            var (a, b) = (measure.Of(both.A), measure.Of(both.B));
            if (a is not null || b is not null)
            {
                var contrast = contrasts.FirstOrDefault(one =>
                    one.Measure == measure && ReferenceEquals(one.A, both.A) && ReferenceEquals(one.B, both.B)
                );
                yield return new PairRow(
                    both.A.Mode.Word(),
                    measure.Words,
                    CostFigure.Of(measure, a),
                    CostFigure.Of(measure, b),
                    contrast is null ? null : DifferenceOf(contrast),
                    contrast?.Words ?? (a is null || b is null ? "measured by one only" : "not tested"),
                    contrast is { IsTold: true }
                );
            }
        }

        var (lossA, lossB) = (both.A.Capture?.LossRate, both.B.Capture?.LossRate);
        if (lossA is not null || lossB is not null)
        {
            yield return new PairRow(
                both.A.Mode.Word(),
                "events lost",
                Share(lossA),
                Share(lossB),
                Difference: null,
                "counted, no interval",
                Apart: false
            );
        }
    }

    private static CostFigure? Share(double? rate) =>
        rate is { } value ? new CostFigure(Numbers.Percent(value * 100), Interval: null) : null;

    private static CostFigure DifferenceOf(Contrast contrast)
    {
        var shift = contrast.Test.Shift;
        return new CostFigure(
            Words(shift.Value),
            shift.Interval is { } interval
                ? $"{Words(interval.Low)} to {Words(interval.High)}, level {Estimates.Level(shift)}"
                : null
        );

        string Words(double value) => Numbers.Signed(value, 1) + Numbers.Space + contrast.Unit;
    }
}
