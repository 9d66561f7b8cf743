namespace EcResults.Comparisons;

/// <summary>
/// Where eCapture begins to lose events: between the busiest fixed rate at which it lost none and the calmest at which it
/// did. Events are what was captured and lost a second within the load windows.
/// </summary>
/// <param name="Mode">The mode.</param>
/// <param name="MapsizePages">The buffer as <c>--mapsize</c> names it, pages a CPU; null where runs differ in it.</param>
/// <param name="WithoutLoss">Events a second at the busiest rate below the onset; null where every rate lost some.</param>
/// <param name="WithLoss">Events a second at the calmest rate with a loss; null where no rate lost any.</param>
/// <param name="Rates">How many fixed rates were measured.</param>
public sealed record LossOnset(Mode Mode, long? MapsizePages, double? WithoutLoss, double? WithLoss, int Rates)
{
    private const int LeastRates = 2;

    /// <summary>The onsets of a submission's fixed rates, one for each mode and buffer that two rates or more were measured with.</summary>
    public static IReadOnlyList<LossOnset> Of(IEnumerable<Result> results) =>
        [
            .. results
                .Where(result => result.Workload.RatePerSecond is not null && EventsPerSecond(result) is not null)
                .GroupBy(result => (result.Mode, result.Key.MapsizePages))
                .Where(group => group.Count() >= LeastRates)
                .OrderBy(group => group.Key.Mode)
                .ThenBy(group => group.Key.MapsizePages)
                .Select(group => Of(group.Key.Mode, group.Key.MapsizePages, [.. group])),
        ];

    private static LossOnset Of(Mode mode, long? mapsize, List<Result> results)
    {
        var points = results
            .Select(result => (Events: EventsPerSecond(result)!.Value, Lost: result.Capture!.LostEvents > 0))
            .OrderBy(point => point.Events)
            .ToList();
        var first = points.FindIndex(point => point.Lost);
        return new LossOnset(
            mode,
            mapsize,
            first == 0 ? null : points[(first < 0 ? points.Count : first) - 1].Events,
            first < 0 ? null : points[first].Events,
            points.Count
        );
    }

    /// <summary>Over the runs whose logs say so.</summary>
    private static double? EventsPerSecond(Result result)
    {
        var seconds = result
            .Runs.Where(run => run.Measures is { LostEvents: not null, CapturedEvents: not null })
            .Sum(run => run.Measures.LoadSeconds ?? 0);
        return result.Capture is { } capture && seconds > 0
            ? (capture.CapturedEvents + capture.LostEvents) / seconds
            : null;
    }
}
