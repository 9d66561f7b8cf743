using System.Globalization;

namespace EcResults.Rules;

/// <summary>Contributed words and figures as messages show them: short, on one line.</summary>
internal static class Shown
{
    private const int LongestWords = 80;

    /// <summary>Words in double quotes, shortened.</summary>
    public static string Quote(string words) =>
        words.Length <= LongestWords ? $"\"{words}\"" : $"\"{words[..LongestWords]}…\"";

    /// <summary>A figure with as many decimals as matter.</summary>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
