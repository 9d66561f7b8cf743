namespace EcResults.Comparisons;

/// <summary>A row of eCapture's table with what was measured there.</summary>
/// <param name="Class">The row.</param>
/// <param name="Results">
/// The results whose baseline answered at such a rate: those at a fixed rate first, for a real service does not run at
/// saturation; then by rate. They are of different keys: beside each other, never in one figure. Empty where nothing was
/// measured.
/// </param>
public sealed record TrafficRow(TrafficClass Class, IReadOnlyList<Result> Results);

/// <summary>eCapture's table, filled.</summary>
public static class TrafficTable
{
    /// <summary>Every row, also those without results.</summary>
    public static IReadOnlyList<TrafficRow> Of(IEnumerable<Result> results)
    {
        var byClass = results
            .Where(result => result.BaselineRequestsPerSecond is not null)
            .OrderBy(result => result.Workload.Generator == LoadGenerator.Wrk2 ? 0 : 1)
            .ThenBy(result => result.BaselineRequestsPerSecond)
            .ToLookup(result => TrafficClass.Of(result.BaselineRequestsPerSecond!.Value));
        return [.. TrafficClass.All.Select(row => new TrafficRow(row, [.. byClass[row]]))];
    }
}
