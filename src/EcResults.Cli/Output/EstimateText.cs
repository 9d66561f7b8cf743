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

    /// <summary>The noise floor on the side of the change, without a sign, and from how many pairs it is.</summary>
    public static string Floor(Comparison comparison, NoiseFloor floor) =>
        $"{floor.PercentBeside(comparison.ChangePercent).ToString("0.0", CultureInfo.InvariantCulture)} % of {floor.Words}";

    /// <summary>The figure with its mark: <c>+65.0 us (not detectable)</c>.</summary>
    public static string Marked(Estimate estimate, Func<double, string> words) =>
        estimate.Mark is { } mark ? $"{words(estimate.Value)} ({mark})" : words(estimate.Value);

    /// <summary><c>0.32 core = 0.28 of eCapture + 0.04 of the server (not detectable)</c>; null where a part is missing.</summary>
    public static string? Total(Cost cost) =>
        cost is { Total: { } total, Own: { } own, Server: { } server }
            ? $"{Cores(total)} core = {Cores(own)} of eCapture + {Marked(server, Cores)} added to the server"
            : null;

    private static string Cores(double cores) => cores.ToString("0.000", CultureInfo.InvariantCulture);
}
