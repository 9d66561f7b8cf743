using System.Globalization;

namespace EcResults.JsonSchema;

/// <summary>A set of code points, as sorted ranges that neither touch nor overlap. Surrogates are never part of it.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private static readonly CodePointSet Surrogates = new([0xD800, 0xDFFF]);

    // First and last of each range, one after the other.
    private readonly int[] _bounds;

    private CodePointSet(int[] bounds) => _bounds = bounds;

    public static CodePointSet Digits { get; } = OfPairs("09");

    public static CodePointSet Word { get; } = OfPairs("09AZ__az");

    /// <summary>ECMAScript's white space and line ends.</summary>
    public static CodePointSet Space { get; } =
        OfPairs(
            "\t\r  \u00A0\u00A0\u1680\u1680\u2000\u200A\u2028\u2029\u202F\u202F\u205F\u205F\u3000\u3000\uFEFF\uFEFF"
        );

    /// <summary>What the dot stands for: anything but a line end.</summary>
    public static CodePointSet Dot { get; } = OfPairs("\n\n\r\r\u2028\u2029").Complement();

    /// <summary>First and last of each range, one after the other.</summary>
    public ReadOnlySpan<int> Bounds => _bounds;

    /// <summary>One range.</summary>
    public static CodePointSet Of(int first, int last) => Of([first, last]);

    /// <summary>The set of ranges in any order.</summary>
    /// <param name="bounds">First and last of each range, one after the other.</param>
    private static CodePointSet Of(int[] bounds)
    {
        var ranges = new List<CodePointRange>(bounds.Length / 2);
        for (var i = 0; i < bounds.Length; i += 2)
        {
            ranges.Add(new CodePointRange(bounds[i], bounds[i + 1]));
        }
        ranges.Sort((left, right) => left.First.CompareTo(right.First));
        var merged = new List<int>();
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.First <= merged[^1] + 1)
            {
                merged[^1] = Math.Max(merged[^1], range.Last);
            }
            else
            {
                merged.Add(range.First);
                merged.Add(range.Last);
            }
        }
        var set = new CodePointSet([.. merged]);
        return set.Contains(0xD800) ? set.Complement().Complement() : set;
    }

    public static CodePointSet Union(List<CodePointSet> sets)
    {
        var bounds = new List<int>();
        foreach (var set in sets)
        {
            bounds.AddRange(set._bounds);
        }
        return Of([.. bounds]);
    }

    /// <summary>Every code point of the general categories given; null when there is no such category.</summary>
    public static CodePointSet? Category(string name)
    {
        var categories = UnicodeCategories.Find(name);
        if (categories is null)
        {
            return null;
        }
        var bounds = new List<int>();
        for (var point = 0; point <= Last; point++)
        {
            if (!categories.Contains(CharUnicodeInfo.GetUnicodeCategory(point)) || Surrogates.Contains(point))
            {
                continue;
            }
            if (bounds.Count > 0 && bounds[^1] == point - 1)
            {
                bounds[^1] = point;
            }
            else
            {
                bounds.Add(point);
                bounds.Add(point);
            }
        }
        return new CodePointSet([.. bounds]);
    }

    public bool Contains(int point)
    {
        var (low, high) = (0, _bounds.Length / 2);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _bounds[(2 * middle) + 1] < point ? (middle + 1, high) : (low, middle);
        }
        return 2 * low < _bounds.Length && _bounds[2 * low] <= point;
    }

    // First and last of each range as characters.
    private static CodePointSet OfPairs(string pairs)
    {
        var bounds = new int[pairs.Length];
        for (var i = 0; i < bounds.Length; i++)
        {
            bounds[i] = pairs[i];
        }
        return Of(bounds);
    }

    /// <summary>All other code points, surrogates excepted.</summary>
    public CodePointSet Complement()
    {
        var gaps = new List<int>();
        var next = 0;
        for (var i = 0; i <= _bounds.Length; i += 2)
        {
            var end = i < _bounds.Length ? _bounds[i] - 1 : Last;
            AddWithoutSurrogates(gaps, next, end);
            next = i < _bounds.Length ? _bounds[i + 1] + 1 : next;
        }
        return new CodePointSet([.. gaps]);
    }

    private static void AddWithoutSurrogates(List<int> bounds, int first, int last)
    {
        AddRange(bounds, first, Math.Min(last, 0xD7FF));
        AddRange(bounds, Math.Max(first, 0xE000), last);
    }

    private static void AddRange(List<int> bounds, int first, int last)
    {
        if (first <= last)
        {
            bounds.Add(first);
            bounds.Add(last);
        }
    }
}
