namespace EcResults.Submissions.Schema;

/// <summary>Guesses which known name a misspelled one was meant to be.</summary>
internal static class DidYouMean
{
    // Beyond this a name is no slip of the pen, and hostile names would cost time.
    private const int MaxLength = 64;

    /// <summary>A hint to append to a message, or the empty string.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var best = known
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= Math.Max(1, Math.Min(name.Length, candidate.Name.Length) / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
        return best is null ? "" : $"; did you mean {JsonWords.Text(best)}?";
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > MaxLength || right.Length > MaxLength)
        {
            return int.MaxValue;
        }
        var (before, previous, current) = (new int[right.Length + 1], Row(right.Length), new int[right.Length + 1]);
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }
            (before, previous, current) = (previous, current, before);
        }
        return previous[right.Length];
    }

    private static int[] Row(int length) => [.. Enumerable.Range(0, length + 1)];

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
