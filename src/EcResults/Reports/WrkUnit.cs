namespace EcResults.Evidence;

/// <summary>
/// A unit and the values that wrk prints in it. wrk's <c>format_units</c> goes on to the next unit at 0.85 of it and
/// prints two decimals; a value just below a limit rounds up to the limit itself, so both ends are inclusive.
/// The last unit of a list has no upper end. wrk's loop stops one unit early: it never prints h or P.
/// </summary>
/// <param name="Suffix">As printed.</param>
/// <param name="Factor">How many base units it is.</param>
/// <param name="LeastHundredths">The least value, in hundredths of the unit.</param>
/// <param name="MostHundredths">The greatest value, in hundredths of the unit.</param>
internal sealed record WrkUnit(string Suffix, double Factor, long LeastHundredths, long MostHundredths)
{
    private const long NoLimit = long.MaxValue;

    /// <summary>Latencies in microseconds. Whole seconds start at 1,000,000 us, so seconds have no values below 1.</summary>
    public static IReadOnlyList<WrkUnit> Latency { get; } =
    [new("us", 1, 0, 850_00), new("ms", 1e3, 85, 1000_00), new("s", 1e6, 1_00, 51_00), new("m", 60e6, 85, NoLimit)];

    /// <summary>Requests per second and thread.</summary>
    public static IReadOnlyList<WrkUnit> Rate { get; } =
    [
        new("", 1, 0, 850_00),
        new("k", 1e3, 85, 850_00),
        new("M", 1e6, 85, 850_00),
        new("G", 1e9, 85, 850_00),
        new("T", 1e12, 85, NoLimit),
    ];

    /// <summary>Bytes, in steps of 1024.</summary>
    public static IReadOnlyList<WrkUnit> Bytes { get; } =
    [
        new("B", 1, 0, 870_40),
        new("KB", 1024, 85, 870_40),
        new("MB", 1024.0 * 1024, 85, 870_40),
        new("GB", 1024.0 * 1024 * 1024, 85, 870_40),
        new("TB", 1024.0 * 1024 * 1024 * 1024, 85, NoLimit),
    ];

    /// <summary>Whether the value can be printed in this unit.</summary>
    public bool Holds(long hundredths) => hundredths >= LeastHundredths && hundredths <= MostHundredths;

    /// <summary>The range in words, for messages.</summary>
    public string Range =>
        MostHundredths == NoLimit
            ? $"{LeastHundredths / 100m:F2}{Suffix} and more"
            : $"{LeastHundredths / 100m:F2}{Suffix} to {MostHundredths / 100m:F2}{Suffix}";
}
