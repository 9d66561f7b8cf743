namespace EcResults.Comparisons;

/// <summary>Places among estimates.</summary>
public static class Ranking
{
    /// <summary>
    /// The place of each estimate, from 1 for the best. Those whose intervals overlap share a place, also where a third
    /// one links them; the next place counts everyone before it, as in sport. An estimate without an interval has none.
    /// </summary>
    /// <param name="estimates">The estimates.</param>
    /// <param name="lowerIsBetter">Whether the smallest takes the first place.</param>
    public static IReadOnlyList<int?> Of(IReadOnlyList<Estimate> estimates, bool lowerIsBetter)
    {
        var ranks = new int?[estimates.Count];
        var order = estimates
            .Select((estimate, index) => (Interval: Oriented(estimate.Interval, lowerIsBetter), Index: index))
            .Where(entry => entry.Interval is not null)
            .OrderBy(entry => entry.Interval!.Low)
            .ThenBy(entry => entry.Interval!.High);
        var rank = 1;
        var placed = 0;
        var reach = double.NegativeInfinity;
        foreach (var (interval, index) in order)
        {
            rank = interval!.Low > reach ? placed + 1 : rank;
            reach = Math.Max(reach, interval.High);
            ranks[index] = rank;
            placed++;
        }

        return ranks;
    }

    private static Interval? Oriented(Interval? interval, bool lowerIsBetter) =>
        interval is null || lowerIsBetter ? interval : interval with { Low = -interval.High, High = -interval.Low };
}
