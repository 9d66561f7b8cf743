using System.Globalization;

namespace EcResults.Submissions;

/// <summary>Dates and times whose shape the schema has checked. Null for what .NET's calendar does not hold.</summary>
internal static class ManifestDates
{
    private const int DateLength = 10;
    private const int SecondsEnd = 19;

    /// <summary>An RFC 3339 date.</summary>
    public static DateOnly? Date(ReadOnlySpan<char> text) =>
        Figure(text[..4]) is > 0 and var year
            ? new DateOnly(year, Figure(text[5..7]), Figure(text[8..DateLength]))
            : null;

    /// <summary>An RFC 3339 time in UTC, cut at tenths of a microsecond. A leap second is the first second after it.</summary>
    public static DateTimeOffset? Time(ReadOnlySpan<char> text)
    {
        if (Date(text[..DateLength]) is not { } date)
        {
            return null;
        }

        var hours = Figure(text[11..13]);
        var seconds = (((hours * 60) + Figure(text[14..16])) * 60) + Figure(text[17..SecondsEnd]);
        var ticks = date.ToDateTime(TimeOnly.MinValue).Ticks + (seconds * TimeSpan.TicksPerSecond);
        var perDigit = TimeSpan.TicksPerSecond / 10;
        for (var i = SecondsEnd + 1; i < text.Length - 1; i++)
        {
            ticks += (text[i] - '0') * perDigit;
            perDigit /= 10;
        }

        return ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    private static int Figure(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
