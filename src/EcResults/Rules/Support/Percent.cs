using System.Globalization;

namespace EcResults.Rules;

/// <summary>Shares in messages.</summary>
internal static class Percent
{
    /// <summary>A share as percent with three digits that matter: <c>83.9 %</c>, <c>0.52 %</c>.</summary>
    public static string Of(double share)
    {
        var percent = share * 100;
        var format = Math.Abs(percent) >= 10 ? "0.#" : "0.##";
        return percent.ToString(format, CultureInfo.InvariantCulture) + " %";
    }
}
