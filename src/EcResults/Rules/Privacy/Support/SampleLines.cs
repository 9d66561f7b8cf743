using System.Buffers;

namespace EcResults.Rules;

/// <summary>Finds the lines of a table of samples that say more than numbers.</summary>
internal static class SampleLines
{
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789.,: \tAPM");

    /// <summary>The lines whose words, behind their numbers, stand in no line above; neighbours are one stretch.</summary>
    public static IReadOnlyList<(int Start, int End)> Distinct(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var seen = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var stretches = new List<(int Start, int End)>();
        for (var start = 0; start < text.Length; )
        {
            var line = text.AsSpan(start);
            var length = line.IndexOf('\n') is >= 0 and var end ? end + 1 : line.Length;
            var first = line[..length].IndexOfAnyExcept(Numbers);
            if (first >= 0 && seen.Add(line[first..length]))
            {
                var joins = stretches.Count > 0 && stretches[^1].End == start;
                var from = joins ? stretches[^1].Start : start;
                if (joins)
                {
                    stretches.RemoveAt(stretches.Count - 1);
                }

                stretches.Add((from, start + length));
            }

            start += length;
        }

        return stretches;
    }
}
