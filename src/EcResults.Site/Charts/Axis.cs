namespace EcResults.Site.Charts;

/// <summary>A linear axis: round ticks, and where a value stands between its ends.</summary>
internal sealed class Axis
{
    private Axis(double low, double high, IReadOnlyList<double> ticks)
    {
        Low = low;
        High = high;
        Ticks = ticks;
    }

    /// <summary>The value at the left end.</summary>
    public double Low { get; }

    /// <summary>The value at the right end.</summary>
    public double High { get; }

    /// <summary>The round values that are labelled, the ends among them.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis that holds all values and zero, with four to six ticks as a rule.</summary>
    public static Axis Over(IEnumerable<double> values)
    {
        double low = 0;
        double high = 0;
        foreach (var value in values.Where(double.IsFinite))
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        if (high - low <= 0)
        {
            high = 1;
        }

        var step = Step((high - low) / 4);
        var first = (long)Math.Floor((low / step) + 1e-9);
        var last = (long)Math.Ceiling((high / step) - 1e-9);
        var ticks = new List<double>();
        for (var index = first; index <= last; index++)
        {
            ticks.Add(index * step);
        }

        return new Axis(ticks[0], ticks[^1], ticks);
    }

    /// <summary>Where a value stands, 0 at the left end and 1 at the right.</summary>
    public double Position(double value) => (Math.Clamp(value, Low, High) - Low) / (High - Low);

    /// <summary>The least of 1, 2, 2.5 and 5 times a power of ten that is not below the raw step.</summary>
    private static double Step(double raw)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        foreach (var factor in (ReadOnlySpan<double>)[1, 2, 2.5, 5])
        {
            if (factor * magnitude >= raw * 0.999999)
            {
                return factor * magnitude;
            }
        }

        return 10 * magnitude;
    }
}
