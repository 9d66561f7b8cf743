using System.Globalization;
using System.Text;

namespace EcResults.JsonSchema;

/// <summary>A set of code points, as sorted ranges that neither touch nor overlap. Surrogates are never part of it.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private static readonly (int First, int Last)[] Surrogates = [(0xD800, 0xDFFF)];

    private readonly (int First, int Last)[] _ranges;

    private CodePointSet((int First, int Last)[] ranges) => _ranges = ranges;

    public static CodePointSet Digits { get; } = Of(('0', '9'));

    public static CodePointSet Word { get; } = Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary>ECMAScript's white space and line ends.</summary>
    public static CodePointSet Space { get; } =
        Of(
            (0x09, 0x0D),
            (0x20, 0x20),
            (0xA0, 0xA0),
            (0x1680, 0x1680),
            (0x2000, 0x200A),
            (0x2028, 0x2029),
            (0x202F, 0x202F),
            (0x205F, 0x205F),
            (0x3000, 0x3000),
            (0xFEFF, 0xFEFF)
        );

    /// <summary>What the dot stands for: anything but a line end.</summary>
    public static CodePointSet Dot { get; } = Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)).Complement();

    public static CodePointSet Of(params ReadOnlySpan<(int First, int Last)> ranges)
    {
        var sorted = ranges.ToArray();
        Array.Sort(sorted);
        var merged = new List<(int First, int Last)>();
        foreach (var range in sorted)
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }
        return new CodePointSet([.. merged]);
    }

    public static CodePointSet Union(IEnumerable<CodePointSet> sets) => Of([.. sets.SelectMany(set => set._ranges)]);

    /// <summary>Every code point of the general categories given; null when there is no such category.</summary>
    public static CodePointSet? Category(string name)
    {
        var categories = UnicodeCategories.Find(name);
        if (categories is null)
        {
            return null;
        }
        var ranges = new List<(int First, int Last)>();
        for (var point = 0; point <= Last; point++)
        {
            if (!categories.Contains(CharUnicodeInfo.GetUnicodeCategory(point)) || point is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }
            if (ranges.Count > 0 && ranges[^1].Last == point - 1)
            {
                ranges[^1] = (ranges[^1].First, point);
            }
            else
            {
                ranges.Add((point, point));
            }
        }
        return new CodePointSet([.. ranges]);
    }

    public CodePointSet Complement()
    {
        var gaps = new List<(int First, int Last)>();
        var next = 0;
        foreach (var range in Of([.. _ranges, .. Surrogates])._ranges)
        {
            if (range.First > next)
            {
                gaps.Add((next, range.First - 1));
            }
            next = range.Last + 1;
        }
        if (next <= Last)
        {
            gaps.Add((next, Last));
        }
        return new CodePointSet([.. gaps]);
    }

    /// <summary>Writes the set as a .NET pattern on UTF-16, in which a code point may be two characters.</summary>
    public void WriteTo(StringBuilder pattern)
    {
        var alternatives = new List<string>();
        var single = new StringBuilder();
        foreach (var (first, last) in _ranges)
        {
            Utf16Ranges.Write(first, last, single, alternatives);
        }
        if (single.Length > 0)
        {
            alternatives.Insert(0, $"[{single}]");
        }
        // The empty set matches nothing: a class that has no member in UTF-16.
        pattern.Append(alternatives.Count == 0 ? @"[^\u0000-\uFFFF]" : $"(?:{string.Join('|', alternatives)})");
    }
}
