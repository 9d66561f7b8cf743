namespace EcResults.Rules;

/// <summary>Finds what a misspelt word was meant to be.</summary>
internal static class DidYouMean
{
    private const int LongestWord = 100;

    /// <summary>The closest of the candidates, or null where none is close.</summary>
    public static string? For(string word, IReadOnlyList<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        var best = candidates
            .Where(candidate => candidate.Length <= LongestWord)
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        // A third of the letters may differ; beyond that a proposal misleads more often than it helps.
        return best.candidate is { } near && best.distance <= Math.Max(1, near.Length / 3) ? near : null;
    }

    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
