using System.Globalization;

namespace EcResults.Rules;

/// <summary>Shares in messages.</summary>
internal static class Percent
{
    /// <summary>A share as percent with the digits that matter: <c>83.9 %</c>, <c>0.52 %</c>, <c>0.0002 %</c>.</summary>
    public static string Of(double share)
    {
        var percent = share * 100;
        var format = Math.Abs(percent) switch
        {
            >= 10 => "0.#",
            >= 0.01 => "0.##",
            // Never "0 %" for what is not zero: one digit that matters.
            > 0 and var small => "0." + new string('#', (int)Math.Min(10, Math.Ceiling(-Math.Log10(small)))),
            _ => "0",
        };
        return percent.ToString(format, CultureInfo.InvariantCulture) + " %";
    }
}
