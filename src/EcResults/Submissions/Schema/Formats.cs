using System.Globalization;
using System.Text.Json;

namespace EcResults.Submissions.Schema;

/// <summary>The formats that are asserted. The library throws on the year 0 and accepts a blank or "_" in place of the T.</summary>
internal static class Formats
{
    private const string DateShape = "0000-00-00";
    private const string TimeShape = "00:00:00";
    private const string OffsetShape = "00:00";

    /// <summary>What is wrong with a value, or null; formats without a check of their own accept everything.</summary>
    public static string? Fault(JsonElement format, JsonElement value) =>
        (value.ValueKind == JsonValueKind.String ? format.GetString() : null) switch
        {
            "date" when !IsDate(value.GetString()!) => $"{JsonWords.Value(value)} is not a date such as 2026-01-31",
            "date-time" when !IsDateTime(value.GetString()!) =>
                $"{JsonWords.Value(value)} is not a date and time with an offset such as 2026-01-31T12:00:00Z",
            _ => null,
        };

    /// <summary>RFC 3339 <c>date-time</c>.</summary>
    private static bool IsDateTime(string text)
    {
        var rest = text.AsSpan();
        if (
            rest.Length <= DateShape.Length + TimeShape.Length
            || !IsDate(rest[..DateShape.Length])
            || rest[DateShape.Length] is not ('T' or 't')
        )
        {
            return false;
        }
        rest = rest[(DateShape.Length + 1)..];
        if (!HasShape(rest, TimeShape))
        {
            return false;
        }
        var (hour, minute, second) = (Figure(rest[..2]), Figure(rest[3..5]), Figure(rest[6..8]));
        rest = rest[TimeShape.Length..];
        return hour <= 23
            && minute <= 59
            && second <= 60
            && SkipFraction(ref rest)
            && OffsetOf(rest) is { } offset
            // A leap second is the last one of a day in UTC.
            && (second < 60 || ((hour * 60) + minute - offset + (2 * 1440)) % 1440 == 1439);
    }

    /// <summary>RFC 3339 <c>full-date</c>.</summary>
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length != DateShape.Length || !HasShape(text, DateShape))
        {
            return false;
        }
        var (year, month, day) = (Figure(text[..4]), Figure(text[5..7]), Figure(text[8..]));
        // The framework has no year 0; like 2000 it is a leap year.
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);
    }

    private static bool SkipFraction(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '.')
        {
            return true;
        }
        var end = 1;
        while (end < rest.Length && char.IsAsciiDigit(rest[end]))
        {
            end++;
        }
        rest = rest[end..];
        return end > 1;
    }

    /// <summary>The offset from UTC in minutes; null where this is none.</summary>
    private static int? OffsetOf(ReadOnlySpan<char> text)
    {
        if (text.Length == 1)
        {
            return text[0] is 'Z' or 'z' ? 0 : null;
        }
        if (
            text.Length != OffsetShape.Length + 1
            || text[0] is not ('+' or '-')
            || !HasShape(text[1..], OffsetShape)
            || Figure(text[1..3]) > 23
            || Figure(text[4..]) > 59
        )
        {
            return null;
        }
        var offset = (Figure(text[1..3]) * 60) + Figure(text[4..]);
        return text[0] == '-' ? -offset : offset;
    }

    // A zero of the shape stands for any digit, everything else for itself.
    private static bool HasShape(ReadOnlySpan<char> text, string shape)
    {
        if (text.Length < shape.Length)
        {
            return false;
        }
        for (var i = 0; i < shape.Length; i++)
        {
            if (shape[i] == '0' ? !char.IsAsciiDigit(text[i]) : text[i] != shape[i])
            {
                return false;
            }
        }
        return true;
    }

    private static int Figure(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
