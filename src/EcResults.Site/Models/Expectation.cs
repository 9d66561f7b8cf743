namespace EcResults.Site.Models;

/// <summary>A row of eCapture's own table of expected overhead beside what was measured.</summary>
/// <param name="Traffic">The traffic.</param>
/// <param name="Expected">What the table expects.</param>
/// <param name="Measured">What was measured, a line for each mode and machine class; empty where nothing was.</param>
internal sealed record Expectation(string Traffic, string Expected, IReadOnlyList<ExpectationLine> Measured)
{
    /// <summary>All rows, also those without results.</summary>
    public static IReadOnlyList<Expectation> Of(IEnumerable<Result> results) =>
        [
            .. TrafficTable
                .Of(results)
                .Select(row => new Expectation(
                    row.Class.Words,
                    $"{row.Class.Expectation}, {row.Class.ExpectedCpu}",
                    [
                        .. row
                            .Results.GroupBy(result => result.Key)
                            .OrderBy(group => Machines.All.ToList().IndexOf(group.Key.Machine))
                            .ThenBy(group => group.Key.Load.RatePerSecond is null ? 1 : 0)
                            .ThenBy(group => group.Key.Mode)
                            .ThenBy(group => group.Key.Words, StringComparer.Ordinal)
                            .Select(group => Line(group.Key, [.. group])),
                    ]
                )),
        ];

    private static ExpectationLine Line(ComparabilityKey key, IReadOnlyList<Result> results)
    {
        var costs = results.Select(result => result.Cost).OfType<Cost>().ToList();
        var server = costs.Select(cost => cost.Server).OfType<Estimate>().ToList();
        var total = costs.Select(cost => cost.Total).OfType<double>().ToList();
        var own = results.Select(result => result.EcaptureCpuPercent).OfType<double>().ToList();
        var loss = results.Select(result => result.Capture?.LossRate).OfType<double>().ToList();
        var told = server.FindAll(part => part.IsDetected);
        return new ExpectationLine(
            key.Mode.Word(),
            $"{Machines.Name(key.Machine)}, {(key.Load.RatePerSecond is null ? "saturated" : "rate held")}",
            key.Words,
            Numbers.Of(results.Count, "result"),
            total.Count == 0 ? null : Range(total, Numbers.Cores),
            own.Count == 0 ? null : Range(own, Numbers.Percent),
            server.Count == 0 ? null
                : told.Count == 0 ? "not told from noise"
                : Range([.. told.Select(part => part.Value)], Numbers.Cores),
            loss.Count == 0 ? null : Range([.. loss.Select(rate => rate * 100)], Numbers.Percent)
        );
    }

    private static string Range(List<double> values, Func<double, string> words)
    {
        var low = words(values.Min());
        var high = words(values.Max());
        return low == high ? low : $"{low} to {high}";
    }
}

/// <summary>What was measured for a mode under one key.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Where">The machine class, and whether the rate was held.</param>
/// <param name="Key">What the results share.</param>
/// <param name="Count">How many results.</param>
/// <param name="Total">Server and eCapture together, cores; null where a part was not measured.</param>
/// <param name="Cpu">eCapture's own CPU, of one core; null where it was not measured.</param>
/// <param name="Server">CPU added to the server, cores; null where it was not measured.</param>
/// <param name="Loss">The share of events lost; null where no log says.</param>
internal sealed record ExpectationLine(
    string Mode,
    string Where,
    string Key,
    string Count,
    string? Total,
    string? Cpu,
    string? Server,
    string? Loss
);
