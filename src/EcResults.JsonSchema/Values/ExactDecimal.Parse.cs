using System.Globalization;
using System.Text;

namespace EcResults.JsonSchema;

internal readonly partial struct ExactDecimal
{
    // Powers written with more digits than this are held at the bound: all of them are equally out of the world.
    private const int MaxPowerDigits = 18;

    private const long MaxPower = 1_000_000_000_000_000_000;

    // One fewer than a ulong may have, so that no overflow needs checking.
    private const int MaxSmallDigits = 19;

    /// <summary>Reads a number that follows the JSON grammar.</summary>
    public static ExactDecimal Parse(ReadOnlySpan<byte> json)
    {
        var negative = json[0] == '-';
        var mark = json.IndexOfAny((byte)'e', (byte)'E');
        var digits = mark < 0 ? json : json[..mark];
        digits = negative ? digits[1..] : digits;
        var point = digits.IndexOf((byte)'.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;

        var first = 0;
        while (first < digits.Length && !IsOneToNine(digits[first]))
        {
            first++;
        }
        if (first == digits.Length)
        {
            return default;
        }
        var last = digits.Length - 1;
        while (!IsOneToNine(digits[last]))
        {
            last--;
        }
        var dropped = digits.Length - 1 - last - (point > last ? 1 : 0);
        var power = (mark < 0 ? 0 : ParsePower(json[(mark + 1)..])) - decimals + dropped;
        digits = digits[first..(last + 1)];

        return digits.Length <= MaxSmallDigits
            ? new ExactDecimal(Small(digits), big: null, power, negative)
            : Large(digits, power, negative);
    }

    private static ExactDecimal Large(ReadOnlySpan<byte> digits, long power, bool negative)
    {
        var text = Encoding.ASCII.GetString(digits).Replace(".", "", StringComparison.Ordinal);
        // The point counted: equal numbers must have equal forms.
        return text.Length <= MaxSmallDigits
            ? new ExactDecimal(Small(digits), big: null, power, negative)
            : new ExactDecimal(0, text, power, negative);
    }

    private static bool IsOneToNine(byte digit) => digit is >= (byte)'1' and <= (byte)'9';

    private static ulong Small(ReadOnlySpan<byte> digits)
    {
        var value = 0ul;
        foreach (var digit in digits)
        {
            value = digit == '.' ? value : (value * 10) + (ulong)(digit - '0');
        }
        return value;
    }

    private static long ParsePower(ReadOnlySpan<byte> text)
    {
        var negative = text[0] == '-';
        var start = text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        while (start < text.Length && text[start] == '0')
        {
            start++;
        }
        var digits = text[start..];
        var size =
            digits.IsEmpty ? 0
            : digits.Length > MaxPowerDigits ? MaxPower
            : long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return negative ? -size : size;
    }
}
