namespace EcResults.Text;

/// <summary>Guesses which known name a misspelled one was meant to be.</summary>
public static class DidYouMean
{
    // Beyond this a name is no slip of the pen, and hostile names would cost time.
    private const int LongestName = 100;

    /// <summary>The closest of the known names, or null where none is close.</summary>
    public static string? Of(string name, IEnumerable<string> known) =>
        name.Length > LongestName
            ? null
            : known
                .Where(candidate => candidate.Length <= LongestName)
                .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
                // A third of the letters may differ; beyond that a proposal misleads more often than it helps.
                .Where(candidate => candidate.Distance <= Math.Max(1, candidate.Name.Length / 3))
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Select(candidate => candidate.Name)
                .FirstOrDefault();

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        int[] before = [];
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
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

            (before, previous) = (previous, current);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
