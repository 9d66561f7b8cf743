namespace EcResults.Figures;

/// <summary>How figures are written in <c>submission.json</c>.</summary>
public static class Rounding
{
    /// <summary>
    /// Whether a written figure is the recomputed one as it is written, or the recomputed one itself. No tolerance of half
    /// a digit: the median of two values often ends in a 5 that both neighbours would then be right for.
    /// </summary>
    public static bool Agree(double written, double recomputed, int decimals)
    {
        // What binary fractions cannot hit.
        var hair = (Math.Abs(recomputed) * 1e-12) + 1e-9;
        return Math.Abs(written - Round(recomputed, decimals)) <= hair || Math.Abs(written - recomputed) <= hair;
    }

    /// <summary>A midpoint goes away from zero, judged in decimals: the nearest binary fraction lies beside it.</summary>
    public static double Round(double value, int decimals)
    {
        const double LargestExact = 1e15;
        return Math.Abs(value) < LargestExact
            ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero)
            : value;
    }
}
