namespace EcResults.Rules;

/// <summary>Contributed words and figures as messages show them: short, on one line.</summary>
internal static class MessageFormat
{
    private const int LongestWords = 80;

    /// <summary>Words in double quotes, shortened.</summary>
    public static string Quote(string words) => Quotation.Of(words, LongestWords);

    /// <summary>The very words of the file at a place, in double quotes.</summary>
    public static string Words(Location at) => Quote(Bare(at));

    /// <summary>A figure with as many decimals as matter.</summary>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A share as percent with the digits that matter: <c>83.9 %</c>, <c>0.52 %</c>, <c>0.0002 %</c>.</summary>
    public static string Percent(double share)
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

    /// <summary>A figure of submission.json in double quotes, as it stands there.</summary>
    public static string Stated(double value) => Quote(value.ToString("0.##########", CultureInfo.InvariantCulture));

    /// <summary>A value in the unit in which a tool printed another one: <c>64.13MB</c> where that one is <c>64.12MB</c>.</summary>
    public static string Like(Printed printed, double value)
    {
        var token = Bare(printed.At);
        var digits = token.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%");
        return
            double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0
            && printed.Value > 0
            ? (value / (printed.Value / number)).ToString("0.00", CultureInfo.InvariantCulture) + token[digits.Length..]
            : Number(value);
    }

    /// <summary>A moment as submission.json writes it.</summary>
    public static string Moment(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The first of several things by name, and how many more: <c>002-text and 3 more</c>.</summary>
    public static string FirstOf(IReadOnlyCollection<RunEvidence> runs)
    {
        var first = $"run {runs.First().Run.Name}";
        return runs.Count == 1 ? first : $"{first} and {runs.Count - 1} more";
    }

    private static string Bare(Location at)
    {
        if (at.Line < 1 || at.Column < 1 || at.Line > at.Source.Lines.Count)
        {
            return "";
        }

        var text = at.Source.Lines[at.Line - 1].Text;
        var start = Math.Min(at.Column - 1, text.Length);
        return text.Substring(start, Math.Min(at.Length, text.Length - start));
    }
}
