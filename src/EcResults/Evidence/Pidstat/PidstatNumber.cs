namespace EcResults.Evidence;

/// <summary>
/// The numbers of pidstat's tables: decimal point or comma by locale, never a thousands separator. Percentages and rates
/// have two decimals, sizes none; with <c>--human</c> one and a unit, with <c>--dec</c> 0 to 2.
/// </summary>
internal static class PidstatNumber
{
    // The longest that a broken counter prints is 20 digits and two decimals; with room to spare.
    private const int LongestWord = 32;

    /// <summary>Half of the last digit by the number of decimals.</summary>
    private static readonly double[] HalfSteps = [0.5, 0.05, 0.005];

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>Reads a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="column">What its column holds.</param>
    /// <param name="value">The number in base units, or null where pidstat could not measure it.</param>
    /// <param name="halfStep">Half of its last digit in base units.</param>
    /// <returns>Whether pidstat prints such a word in that column.</returns>
    public static bool TryRead(ReadOnlySpan<char> word, PidstatColumn column, out double? value, out double halfStep)
    {
        value = null;
        halfStep = 0;
        if (word is "-")
        {
            return true;
        }

        var unit = UnitOf(word, column);
        var digits = unit is null ? word : word[..^1];
        var separator = digits.IndexOfAny('.', ',');
        var decimals = separator < 0 ? 0 : digits.Length - separator - 1;
        var isWhole = column is PidstatColumn.Virtual or PidstatColumn.Rss && unit is null;
        if (
            digits.Length > LongestWord
            || decimals >= HalfSteps.Length
            || (isWhole && decimals > 0)
            || !TryParse(digits, separator >= 0 && digits[separator] == ',' ? Comma : null, out var number)
        )
        {
            return false;
        }

        if (digits[0] == '-')
        {
            // -1.00 is what pidstat prints for disk transfers that it may not read, and for nothing else: a negative CPU or
            // memory that counted as not measured would hide a sample.
            return column == PidstatColumn.SignedNumber || (column == PidstatColumn.OtherNumber && number is -1);
        }

        value = number * (unit ?? 1);
        halfStep = isWhole ? 0 : HalfSteps[decimals] * (unit ?? 1);
        return true;
    }

    /// <summary>The most that a machine can reach in a column; after a process id was used again pidstat prints more.</summary>
    public static double MostOf(PidstatColumn column) =>
        column switch
        {
            // One switch a nanosecond.
            PidstatColumn.Voluntary or PidstatColumn.Involuntary => 1e9,
            // A whole 64-bit address space.
            PidstatColumn.Virtual or PidstatColumn.Rss => 1L << 54,
            PidstatColumn.UserId => uint.MaxValue,
            // 100 % for each of the 8,192 processors that Linux is built for at most.
            _ => 100.0 * 8192,
        };

    private static double? UnitOf(ReadOnlySpan<char> word, PidstatColumn column)
    {
        var isPercent = column <= PidstatColumn.Memory;
        var isSize = column is PidstatColumn.Virtual or PidstatColumn.Rss;
        var isOther = column is PidstatColumn.OtherNumber or PidstatColumn.SignedNumber;
        return word switch
        {
            [.., '%'] when isPercent || isOther => 1,
            _ when !isSize && !isOther => null,
            [.., 'B'] => 1.0 / 1024,
            [.., 'k'] => 1,
            [.., 'M'] => 1024,
            [.., 'G'] => 1024.0 * 1024,
            [.., 'T'] => 1024.0 * 1024 * 1024,
            [.., 'P'] => 1024.0 * 1024 * 1024 * 1024,
            _ => null,
        };
    }

    /// <summary>Digits with an optional sign and an optional part behind the separator, neither of them empty.</summary>
    private static bool TryParse(ReadOnlySpan<char> digits, NumberFormatInfo? format, out double number)
    {
        number = 0;
        var unsigned = digits is ['-', ..] ? digits[1..] : digits;
        return !unsigned.IsEmpty
            && char.IsAsciiDigit(unsigned[0])
            && char.IsAsciiDigit(unsigned[^1])
            && double.TryParse(
                digits,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                format ?? NumberFormatInfo.InvariantInfo,
                out number
            );
    }
}
