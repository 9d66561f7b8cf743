using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace EcResults.JsonSchema;

/// <summary>
/// A JSON number without rounding: a sign, digits without zeros at either end, and a power of ten. Nothing here is
/// proportional to the power, so 1e999999999 costs what 1 costs.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial struct ExactDecimal : IEquatable<ExactDecimal>
{
    // Nearly every number has few digits; those stay in a register, the others in a string.
    private readonly ulong _small;
    private readonly string? _big;
    private readonly long _power;
    private readonly bool _negative;

    private ExactDecimal(ulong small, string? big, long power, bool negative)
    {
        _small = small;
        _big = big;
        _power = power;
        _negative = negative;
    }

    public bool IsZero => _big is null && _small == 0;

    public bool IsInteger => IsZero || _power >= 0;

    public bool IsPositive => !IsZero && !_negative;

    public bool Equals(ExactDecimal other) =>
        _small == other._small
        && _power == other._power
        && _negative == other._negative
        && string.Equals(_big, other._big, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is ExactDecimal other && Equals(other);

    public override int GetHashCode() =>
        HashCode.Combine(
            (int)_small,
            (int)(_small >> 32),
            _big?.GetHashCode(StringComparison.Ordinal) ?? 0,
            (int)_power,
            _negative ? 1 : 0
        );

    /// <summary>Below zero, zero or above zero, as this number is less than, equal to or greater than the other.</summary>
    public int Compare(ExactDecimal other)
    {
        if (IsZero || other.IsZero || _negative != other._negative)
        {
            return Sign.CompareTo(other.Sign);
        }
        var magnitude = CompareMagnitude(other);
        return _negative ? -magnitude : magnitude;
    }

    /// <summary>Whether this number is an integer times the divisor, which must be above zero.</summary>
    public bool IsMultipleOf(ExactDecimal divisor)
    {
        if (IsZero)
        {
            return true;
        }
        // Digits end in no zero, so they cannot make up for missing powers of ten.
        if (_power < divisor._power)
        {
            return false;
        }
        var shift = _power - divisor._power;
        if (_big is null && divisor._big is null && shift == 0)
        {
            return _small % divisor._small == 0;
        }
        var modulus = divisor.Digits;
        return (Digits % modulus * BigInteger.ModPow(10, shift, modulus) % modulus).IsZero;
    }

    private int Sign =>
        IsZero ? 0
        : _negative ? -1
        : 1;

    private BigInteger Digits => _big is null ? _small : BigInteger.Parse(_big, CultureInfo.InvariantCulture);

    private int CompareMagnitude(ExactDecimal other)
    {
        if (_big is null && other._big is null && _power == other._power)
        {
            return _small.CompareTo(other._small);
        }
        var left = DigitText(stackalloc char[20]);
        var right = other.DigitText(stackalloc char[20]);
        var leading = (_power + left.Length).CompareTo(other._power + right.Length);
        // With the first digits in the same place and no zeros at the end, the order of digits is that of texts.
        return leading != 0 ? leading : left.SequenceCompareTo(right);
    }

    private ReadOnlySpan<char> DigitText(Span<char> buffer)
    {
        if (_big is not null)
        {
            return _big;
        }
        _small.TryFormat(buffer, out var length, provider: CultureInfo.InvariantCulture);
        return buffer[..length];
    }
}
