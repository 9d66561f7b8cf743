using System.Globalization;
using System.Text;

namespace EcResults.JsonSchema;

/// <summary>Writes a range of code points as .NET character classes.</summary>
internal static class Utf16Ranges
{
    private const int FirstAstral = 0x10000;
    private const int PerLead = 0x400;

    /// <summary>One-character members go into <paramref name="single"/>, two-character ones become alternatives.</summary>
    public static void Write(int first, int last, StringBuilder single, List<string> alternatives)
    {
        if (first < FirstAstral)
        {
            // Surrogates are cut out: a class must not match one half of a pair.
            WriteRange(single, first, Math.Min(last, 0xD7FF));
            WriteRange(single, Math.Max(first, 0xE000), Math.Min(last, FirstAstral - 1));
            first = FirstAstral;
        }
        while (first <= last)
        {
            var lead = (first - FirstAstral) / PerLead;
            var endOfLead = FirstAstral + ((lead + 1) * PerLead) - 1;
            var lastLead = lead;
            if (first == endOfLead - PerLead + 1 && last >= endOfLead)
            {
                // Whole blocks share one alternative, or a negated class would have a thousand of them.
                lastLead = ((last + 1 - FirstAstral) / PerLead) - 1;
                endOfLead = FirstAstral + ((lastLead + 1) * PerLead) - 1;
            }
            var stop = Math.Min(last, endOfLead);
            var pair = new StringBuilder("[");
            WriteRange(pair, 0xD800 + lead, 0xD800 + lastLead);
            pair.Append("][");
            WriteRange(pair, 0xDC00 + (first % PerLead), 0xDC00 + (stop % PerLead));
            alternatives.Add(pair.Append(']').ToString());
            first = stop + 1;
        }
    }

    private static void WriteRange(StringBuilder pattern, int first, int last)
    {
        if (first > last)
        {
            return;
        }
        WriteUnit(pattern, first);
        if (last > first)
        {
            pattern.Append('-');
            WriteUnit(pattern, last);
        }
    }

    private static void WriteUnit(StringBuilder pattern, int unit) =>
        pattern.Append("\\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));
}
