using System.Globalization;

namespace EcResults.Evidence;

/// <summary>The numbers of pidstat's tables: decimal point or comma by locale, never a thousands separator.</summary>
internal static class PidstatNumber
{
    private const int MostDecimals = 2;

    /// <summary>Half of the last digit by the number of decimals.</summary>
    private static readonly double[] HalfSteps = [0.5, 0.05, 0.005];

    // The longest that a broken counter prints is 20 digits and two decimals; with room to spare.
    private const int LongestToken = 32;

    // 100 % for each of the 8,192 processors that Linux is built for at most.
    private const double MostPercent = 100.0 * 8192;

    // One switch a nanosecond.
    private const double MostPerSecond = 1e9;

    // A whole 64-bit address space.
    private const double MostKib = 1L << 54;

    /// <summary>Reads a word.</summary>
    /// <param name="token">The word.</param>
    /// <param name="unit">What its column holds.</param>
    /// <param name="value">The number in base units.</param>
    /// <param name="halfStep">Half of its last digit in base units.</param>
    public static PidstatValue Read(ReadOnlySpan<char> token, PidstatUnit unit, out double value, out double halfStep)
    {
        value = 0;
        halfStep = 0;
        if (token is "-")
        {
            return PidstatValue.Absent;
        }

        var factor = TakeUnit(ref token, unit);
        if (
            token.Length > LongestToken
            || !TryParse(token, out value, out var decimals)
            || decimals > (unit == PidstatUnit.Kib && factor is null ? 0 : MostDecimals)
        )
        {
            return PidstatValue.Unreadable;
        }

        if (token[0] == '-')
        {
            // -1.00 is what pidstat prints for disk transfers that it may not read, and for nothing else: a negative CPU or
            // memory that counted as not measured would hide a sample.
            return unit == PidstatUnit.Any && value <= -1 && value >= -1
                ? PidstatValue.Absent
                : PidstatValue.Unreadable;
        }

        value *= factor ?? 1;
        halfStep = unit == PidstatUnit.Kib && factor is null ? 0 : HalfSteps[decimals] * (factor ?? 1);
        return value <= Most(unit) ? PidstatValue.Number : PidstatValue.Impossible;
    }

    private static double Most(PidstatUnit unit) =>
        unit switch
        {
            PidstatUnit.Percent => MostPercent,
            PidstatUnit.PerSecond => MostPerSecond,
            PidstatUnit.Kib => MostKib,
            _ => double.MaxValue,
        };

    private static double? TakeUnit(ref ReadOnlySpan<char> token, PidstatUnit unit)
    {
        if (token.IsEmpty || char.IsAsciiDigit(token[^1]))
        {
            return null;
        }

        double? factor = token[^1] switch
        {
            '%' when unit is PidstatUnit.Percent or PidstatUnit.Any => 1,
            'B' when unit is PidstatUnit.Kib or PidstatUnit.Any => 1.0 / 1024,
            'k' when unit is PidstatUnit.Kib or PidstatUnit.Any => 1,
            'M' when unit is PidstatUnit.Kib or PidstatUnit.Any => 1024,
            'G' when unit is PidstatUnit.Kib or PidstatUnit.Any => 1024.0 * 1024,
            'T' when unit is PidstatUnit.Kib or PidstatUnit.Any => 1024.0 * 1024 * 1024,
            'P' when unit is PidstatUnit.Kib or PidstatUnit.Any => 1024.0 * 1024 * 1024 * 1024,
            _ => null,
        };
        token = factor is null ? token : token[..^1];
        return factor;
    }

    private static bool TryParse(ReadOnlySpan<char> token, out double value, out int decimals)
    {
        value = 0;
        var separator = token.IndexOfAny('.', ',');
        decimals = separator < 0 ? 0 : token.Length - separator - 1;
        if (separator >= 0 && decimals == 0)
        {
            return false;
        }

        Span<char> point = stackalloc char[token.Length];
        token.CopyTo(point);
        if (separator >= 0)
        {
            point[separator] = '.';
        }

        return point.Length > 0
            && char.IsAsciiDigit(point[^1])
            && (char.IsAsciiDigit(point[0]) || (point[0] == '-' && point.Length > 1 && char.IsAsciiDigit(point[1])))
            && double.TryParse(
                point,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value
            );
    }
}
