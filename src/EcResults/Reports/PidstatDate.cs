using System.Globalization;

namespace EcResults.Evidence;

/// <summary>
/// The date of a banner, which follows the locale: year first is certain; otherwise day and month are told apart only
/// where one of them is above 12, or where both are the same number.
/// </summary>
internal static class PidstatDate
{
    /// <summary>The date, or null where the order of day and month cannot be told.</summary>
    public static DateOnly? Read(string text)
    {
        var parts = Numbers(text);
        return parts switch
        {
            [{ Length: 4 } year, var month, var day] => Of(Value(year), Value(month), Value(day)),
            [{ Length: <= 2 } first, { Length: <= 2 } second, { Length: 2 or 4 } year] => OfUnknownOrder(
                Value(first),
                Value(second),
                Value(year) + (year.Length == 2 ? 2000 : 0)
            ),
            _ => null,
        };
    }

    /// <summary>The dates that a text can mean; none where it is no date, or has another shape.</summary>
    public static IReadOnlyList<DateOnly> Possible(string text) =>
        Read(text) is { } certain ? [certain]
        : Numbers(text) is [{ Length: <= 2 } first, { Length: <= 2 } second, { Length: 2 or 4 } year]
        && Value(year) + (year.Length == 2 ? 2000 : 0) is var of
            ? [.. new[] { Of(of, Value(first), Value(second)), Of(of, Value(second), Value(first)) }.OfType<DateOnly>()]
        : [];

    /// <summary>Whether it is made of three numbers that are no date in any order, or of three parts that are not all numbers.</summary>
    public static bool IsNone(string text) =>
        text.Split('/') is { Length: 3 } parts
            && parts.Any(part => part.Length == 0 || part.Any(letter => !char.IsAsciiDigit(letter)))
        || (
            Numbers(text) is [{ Length: <= 4 } first, { Length: <= 2 } second, { Length: <= 4 } third]
            && Possible(text).Count == 0
            && Of(Value(first) + (first.Length <= 2 ? 2000 : 0), Value(second), Value(third)) is null
        );

    private static DateOnly? OfUnknownOrder(int first, int second, int year) =>
        first == second || (first <= 12 && second > 12) ? Of(year, first, second)
        : first > 12 && second <= 12 ? Of(year, second, first)
        : null;

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1970 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Value(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static List<string> Numbers(string text)
    {
        var numbers = new List<string>();
        var at = 0;
        while (at < text.Length && numbers.Count < 4)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            // More digits than a year has are no date; the length also keeps the value inside an int.
            if (at - start > 4)
            {
                return [];
            }

            if (at > start)
            {
                numbers.Add(text[start..at]);
            }

            at += at < text.Length && !char.IsAsciiDigit(text[at]) ? 1 : 0;
        }

        return numbers;
    }
}
