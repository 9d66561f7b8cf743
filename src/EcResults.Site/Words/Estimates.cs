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

    /// <summary>The tone of a verdict in the style sheet.</summary>
    public static string Tone(Verdict verdict) =>
        verdict switch
        {
            Verdict.Slower => "bad",
            Verdict.Faster => "warn",
            _ => "neutral",
        };
}
