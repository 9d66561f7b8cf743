namespace EcResults.Site.Pages;

/// <summary>What is known, a group a key.</summary>
/// <param name="Shared">What all groups share; may be empty.</param>
/// <param name="Groups">The groups, classes that say most about production first.</param>
internal sealed record EstimatorTable(string Shared, IReadOnlyList<EstimatorGroup> Groups)
{
    /// <summary>The table of some results.</summary>
    public static EstimatorTable Of(IEnumerable<Result> sources)
    {
        var groups = ComparableSet
            .Of(sources)
            .GroupBy(set => set.Key.InAnyMode())
            .OrderBy(group => Machines.Place(group.Key.Machine))
            .ThenBy(group => group.Key.Load.KeepAlive == true ? 0 : 1)
            .ThenBy(group => group.Key.Load.ResponseBytes)
            .ThenBy(group => group.Key.Load.RatePerSecond ?? int.MaxValue)
            .ThenBy(group => group.Key.Words, StringComparer.Ordinal)
            .ToList();
        var key = new SharedKey(groups.Select(group => group.Key));
        return new EstimatorTable(
            key.Words,
            [
                .. groups.Select(group => new EstimatorGroup(
                    Machines.Name(group.Key.Machine),
                    GlanceRow.LoadWords(group.First().Results[0].Workload),
                    key.Rest(group.Key),
                    [.. group.OrderBy(set => set.Key.Mode).Select(EstimatorRow.Of)]
                )),
            ]
        );
    }
}

/// <summary>What the modes take under one load on one class of machine.</summary>
/// <param name="Machine">The machine class.</param>
/// <param name="Load">The load.</param>
/// <param name="Key">What the results share besides the mode and what all groups share; may be empty.</param>
/// <param name="Rows">A row a mode.</param>
internal sealed record EstimatorGroup(string Machine, string Load, string Key, IReadOnlyList<EstimatorRow> Rows);

/// <summary>What one mode takes at a few request rates, from results that share a key.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Added">CPU added to a request.</param>
/// <param name="Cores">The cores that this makes at each rate of <see cref="Rates"/>.</param>
/// <param name="Link">These results in the explorer.</param>
internal sealed record EstimatorRow(string Mode, Span Added, IReadOnlyList<EstimatorCell> Cores, string Link)
{
    /// <summary>The rates of the table, requests per second.</summary>
    public static IReadOnlyList<double> Rates { get; } = [100, 1_000, 10_000];

    /// <summary>The results that say what eCapture takes: those with both parts of the cost.</summary>
    public static IReadOnlyList<Result> Sources(SiteModel site) =>
        [
            .. site.Results.Where(result =>
                result is { Cost.Total: not null, Workload: { KeepAlive: not null, ResponseBytes: not null } }
            ),
        ];

    /// <summary>The row of one set.</summary>
    public static EstimatorRow Of(ComparableSet set) =>
        new(
            set.Key.Mode.Word(),
            Span.Of(set),
            [.. Rates.Select(rate => EstimatorCell.Of(set, rate))],
            $"{SitePaths.Explorer}?key={ExplorerRow.KeySlug(ExplorerRow.WordsOf(set.Key))}"
        );
}

/// <summary>Cores at a rate: the total, and both parts of it.</summary>
/// <param name="Text">The total, from the least result to the greatest.</param>
/// <param name="Parts">eCapture's part and the server's.</param>
/// <param name="Beyond">Whether it is computed from another rate than the one measured.</param>
internal sealed record EstimatorCell(string Text, string Parts, bool Beyond)
{
    public static EstimatorCell Of(ComparableSet set, double rate)
    {
        var costs = set.Results.Select(result => Cost.Of(result, rate)).OfType<Cost>().ToList();
        var bound = costs.Select(cost => cost.Bound).Distinct().ToList() switch
        {
            [OwnCpuBound.AtMost] => "at most ",
            [OwnCpuBound.AtLeast] => "at least ",
            _ => string.Empty,
        };
        var undetected = costs.Count(cost => cost.Server is { IsDetected: false });
        var mark =
            undetected == 0 ? string.Empty
            : undetected == costs.Count ? " (not told from noise)"
            : $" ({Numbers.Count(undetected)} of {Numbers.Count(costs.Count)} not told from noise)";
        return new EstimatorCell(
            bound + Range(costs.Select(cost => cost.Total!.Value)),
            $"{bound}{Range(costs.Select(cost => cost.Own!.Value))} eCapture + {Range(costs.Select(cost => cost.Server!.Value))} server{mark}",
            costs.Exists(cost => cost.Computed)
        );
    }

    private static string Range(IEnumerable<double> cores)
    {
        var all = cores.ToList();
        var low = Numbers.Cores(all.Min());
        var high = Numbers.Cores(all.Max());
        return low == high ? low : $"{low} to {high}";
    }
}
