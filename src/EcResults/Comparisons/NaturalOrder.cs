namespace EcResults.Comparisons;

/// <summary>Ordinal order in which runs of digits count as numbers: 5.4 before 5.10 before 6.1.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    private NaturalOrder() { }

    /// <summary>The order.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var numbers = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            var order = numbers
                ? CompareNumbers(TakeDigits(ref left), TakeDigits(ref right))
                : TakeCharacter(ref left).CompareTo(TakeCharacter(ref right));
            if (order != 0)
            {
                return order;
            }
        }

        // Where only leading zeros differ, the ordinal order keeps the order total.
        var lengths = left.Length.CompareTo(right.Length);
        return lengths != 0 ? lengths : string.CompareOrdinal(x, y);
    }

    private static char TakeCharacter(ref ReadOnlySpan<char> text)
    {
        var character = text[0];
        text = text[1..];
        return character;
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? text : text[..length];
        text = text[digits.Length..];
        return digits.TrimStart('0');
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
}
