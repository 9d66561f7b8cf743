namespace EcResults.Cli.Output;

/// <summary>Estimates as words: always with the interval and the level that it attains, or that there is none.</summary>
internal static class EstimateText
{
    /// <summary><c>-79.5 %</c>.</summary>
    public static string Percent(double value) => value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary><c>+56.4 us</c>.</summary>
    public static string Microseconds(double value) =>
        value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " us";

    /// <summary><c>-80.3 to -78.8 (96.9 %)</c>.</summary>
    public static string Interval(Estimate estimate) =>
        estimate.Interval is { } interval
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{interval.Low:+0.0;-0.0;0.0} to {interval.High:+0.0;-0.0;0.0} ({interval.AttainedLevel * 100:0.0#} %)"
            )
            : "none below 5 blocks";

    /// <summary>The noise floor on the side of the change, without a sign.</summary>
    public static string Floor(Comparison comparison, NoiseFloor floor) =>
        FloorPercent(comparison, floor).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>The noise floor on the side of the change, percent.</summary>
    public static double FloorPercent(Comparison comparison, NoiseFloor floor) =>
        comparison.ChangePercent.Value < 0 ? floor.FallPercent : floor.Percent;
}
