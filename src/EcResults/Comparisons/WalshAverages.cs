namespace EcResults.Comparisons;

/// <summary>
/// The means of all pairs of values, each value with itself too, in ascending order. None is stored: the blocks of ten
/// thousand results have billions, and an estimate asks for three of them.
/// </summary>
public sealed class WalshAverages
{
    private readonly double[] ascending;

    /// <summary>Of these values.</summary>
    /// <param name="values">Finite values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public WalshAverages(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
        {
            throw new ArgumentException("There are no values: an absent figure is not zero.", nameof(values));
        }

        ascending = [.. values.Order()];
    }

    /// <summary>How many there are: n(n+1)/2 of n values.</summary>
    public long Count => (long)ascending.Length * (ascending.Length + 1) / 2;

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public double Median =>
        Count % 2 == 1 ? Smallest((Count + 1) / 2) : (Smallest(Count / 2) + Smallest((Count / 2) + 1)) / 2;

    /// <summary>The one with this place in ascending order, exactly: found by halving the numbers between both ends.</summary>
    /// <param name="place">1 for the smallest, <see cref="Count"/> for the greatest.</param>
    public double Smallest(long place)
    {
        var low = OrderedBits(ascending[0]);
        var high = OrderedBits(ascending[^1]);
        while (low < high)
        {
            var middle = low + ((high - low) >>> 1);
            if (UpTo(FromOrderedBits(middle)) >= place)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return FromOrderedBits(low);
    }

    /// <summary>How many are not above a bound. As one value of the pair rises, fewer others are small enough.</summary>
    private long UpTo(double bound)
    {
        var count = 0L;
        var second = ascending.Length - 1;
        for (var first = 0; first <= second; first++)
        {
            while (second >= first && (ascending[first] + ascending[second]) / 2 > bound)
            {
                second--;
            }

            count += second - first + 1;
        }

        return count;
    }

    /// <summary>Whole numbers in the order of the doubles that they stand for; both zeros are one.</summary>
    private static long OrderedBits(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }

    private static double FromOrderedBits(long bits) =>
        BitConverter.Int64BitsToDouble(bits < 0 ? long.MinValue - bits : bits);
}
