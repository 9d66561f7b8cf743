namespace EcResults.Site.Words;

/// <summary>Estimates, intervals and ranges as people read them.</summary>
internal static class Estimates
{
    /// <summary>The estimate of a measure: <c>−81.5 %</c>, <c>+58.2 µs</c>.</summary>
    public static string Value(Measure measure, double value) =>
        measure.Unit == "%" ? Numbers.Change(value) : Numbers.CpuTimeChange(value);

    /// <summary>An interval with its unit: <c>−82.0 to −80.8 %</c>; null where there is none.</summary>
    public static string? Interval(Measure measure, Estimate estimate) =>
        estimate.Interval is { } interval ? Range(measure, interval.Low, interval.High) : null;

    /// <summary>The level that an interval attains: <c>96.9 %</c>; null where there is none.</summary>
    public static string? Level(Estimate estimate) =>
        estimate.Interval is { } interval ? Numbers.Plain(interval.AttainedLevel * 100, 1) + Numbers.Space + "%" : null;

    /// <summary>Two ends with their unit once; one figure where they are written alike.</summary>
    public static string Range(Measure measure, double low, double high)
    {
        var first = Value(measure, low);
        var last = Value(measure, high);
        var unit = Numbers.Space + measure.Unit;
        return first == last ? last
            : first.EndsWith(unit, StringComparison.Ordinal) ? $"{first[..^unit.Length]} to {last}"
            : $"{first} to {last}";
    }

    /// <summary>The estimate with its mark: <c>+65.0 µs (not detectable)</c>.</summary>
    public static string Marked(Measure measure, Estimate estimate) => Value(measure, estimate.Value) + Mark(estimate);

    /// <summary>The mark of an estimate in brackets; empty where it is told from noise.</summary>
    public static string Mark(Estimate estimate) => estimate.Mark is { } mark ? $" ({mark})" : string.Empty;

    /// <summary>
    /// Both parts of a cost and their sum at its rate: <c>0.32 at 500 req/s = 0.28 eCapture + 0.04 server</c>; null where a
    /// part is missing.
    /// </summary>
    public static string? Total(Cost cost) =>
        cost is { Total: { } total, Own: { } own, Server: { } server }
            ? $"{Numbers.Cores(total)} at {Numbers.Rate(cost.RequestsPerSecond)} = {Numbers.Cores(own)} eCapture + {Numbers.Cores(server.Value)} server{Mark(server)}"
            : null;

    /// <summary>The tone of a verdict in the style sheet.</summary>
    public static string Tone(Verdict verdict) =>
        verdict switch
        {
            Verdict.Slower => "bad",
            Verdict.Faster => "warn",
            _ => "neutral",
        };
}
