namespace EcResults.Site.Models;

/// <summary>How much of what happened one result captured.</summary>
internal sealed class BufferRow(SubmissionView view, Result result)
{
    private const double PageBytes = 4096;

    public SubmissionView View => view;

    public string Workload => result.Workload.Name;

    public string Load { get; } = GlanceRow.LoadWords(result.Workload);

    /// <summary>The rate of the load: <c>500 req/s held</c>.</summary>
    public string Rate { get; } =
        result.Workload.RatePerSecond is { } rate ? Numbers.Rate(rate) + " held" : "at saturation";

    /// <summary>The buffer of each CPU: <c>1,024 pages</c>.</summary>
    public string Buffer { get; } = BufferOf(result);

    /// <summary>The same in bytes, a page being 4 KiB on x86-64; null on other architectures.</summary>
    public string? Size { get; } =
        result.Key.Architecture == "x86_64" ? Numbers.Bytes(result.Key.MapsizePages!.Value * PageBytes) : null;

    /// <summary>Events that the probes made in a second of load, captured and lost; null where no length is known.</summary>
    public string? Made { get; } = MadePerSecond(result) is { } rate ? Numbers.Count(Math.Round(rate)) : null;

    /// <summary>Events captured in a second of load.</summary>
    public string? Captured { get; } =
        Seconds(result) is { } seconds ? Numbers.Count(Math.Round(result.Capture!.CapturedEvents / seconds)) : null;

    public double LossPercent { get; } = result.Capture!.LossRate!.Value * 100;

    public string Loss => Numbers.Percent(LossPercent);

    public IReadOnlyList<double> LossOfRuns { get; } = LossesOf(result);

    /// <summary>The buffer of each CPU of a result that states it.</summary>
    public static string BufferOf(Result result) =>
        Numbers.Of((int)Math.Min(result.Key.MapsizePages!.Value, int.MaxValue), "page");

    /// <summary>The share of events that each run lost, percent.</summary>
    public static IReadOnlyList<double> LossesOf(Result result) =>
        [
            .. result
                .Runs.Select(run =>
                    (Lost: run.Measures.LostEvents?.Value, Captured: run.Measures.CapturedEvents?.Value)
                )
                .Where(run => run.Lost + run.Captured > 0)
                .Select(run => run.Lost!.Value / (run.Lost.Value + run.Captured!.Value) * 100),
        ];

    /// <summary>Captured and lost events in a second of load, or null.</summary>
    public static double? MadePerSecond(Result result) =>
        Seconds(result) is { } seconds ? (result.Capture!.CapturedEvents + result.Capture.LostEvents) / seconds : null;

    /// <summary>The load of all runs whose log counts, seconds; null where a generator's report is missing.</summary>
    private static double? Seconds(Result result)
    {
        var counted = result
            .Runs.Where(run => run.Measures is { LostEvents: not null, CapturedEvents: not null })
            .ToList();
        return counted.Count > 0 && counted.TrueForAll(run => run.Measures.LoadSeconds is not null)
            ? counted.Sum(run => run.Measures.LoadSeconds!.Value)
            : null;
    }
}
