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
                            .Results.GroupBy(result =>
                                (result.Key.Machine, Fixed: result.Workload.RatePerSecond is not null, result.Mode)
                            )
                            .OrderBy(group => Machines.All.ToList().IndexOf(group.Key.Machine))
                            .ThenBy(group => group.Key.Fixed ? 0 : 1)
                            .ThenBy(group => group.Key.Mode)
                            .Select(group => Line(group.Key.Machine, group.Key.Fixed, group.Key.Mode, [.. group])),
                    ]
                )),
        ];

    private static ExpectationLine Line(MachineClass machine, bool held, Mode mode, IReadOnlyList<Result> results)
    {
        var own = results.Select(result => result.EcaptureCpuPercent).OfType<double>().ToList();
        var loss = results.Select(result => result.Capture?.LossRate).OfType<double>().ToList();
        return new ExpectationLine(
            mode.Word(),
            $"{Machines.Name(machine)}, {(held ? "rate held" : "saturated")}",
            Numbers.Of(results.Count, "result"),
            own.Count == 0 ? null : Range(own),
            loss.Count == 0 ? null : Range([.. loss.Select(rate => rate * 100)])
        );
    }

    private static string Range(List<double> percents)
    {
        var low = Numbers.Percent(percents.Min());
        var high = Numbers.Percent(percents.Max());
        return low == high ? low : $"{low} to {high}";
    }
}

/// <summary>What was measured for a mode on a class of machine.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Where">The machine class, and whether the rate was held.</param>
/// <param name="Count">How many results.</param>
/// <param name="Cpu">eCapture's own CPU, of one core; null where it was not measured.</param>
/// <param name="Loss">The share of events lost; null where no log says.</param>
internal sealed record ExpectationLine(string Mode, string Where, string Count, string? Cpu, string? Loss);
