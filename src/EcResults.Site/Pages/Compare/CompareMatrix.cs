namespace EcResults.Site.Pages;

/// <summary>
/// The matrix of a comparison: groups of rows that may be held against each other, a row a value of the dimension, a
/// column a mode. All tests that it shows are corrected together.
/// </summary>
internal sealed class CompareMatrix
{
    /// <summary>Rows of a group: every one is tested against every other, and each test raises the bar for all.</summary>
    private const int MostRows = 8;

    private const int MostGroups = 12;

    public CompareMatrix(IReadOnlyList<CompareLoad> loads, Dimension dimension)
    {
        var groups = loads
            .SelectMany(load => GroupsOf(load, dimension))
            .OrderByDescending(group => group.Rows.Sum(row => row.Blocks))
            .Take(MostGroups)
            .ToList();
        Contrasts = Contrast.Of(groups.SelectMany(group => group.Pairs));
        Groups =
        [
            .. groups.Select((group, index) => new MatrixGroup(group, dimension, Contrasts, $"group-{index + 1}")),
        ];
    }

    /// <summary>The modes, a column each.</summary>
    public static IReadOnlyList<string> Modes { get; } = [.. GlanceRow.Capturing.Select(mode => mode.Word())];

    public IReadOnlyList<MatrixGroup> Groups { get; }

    /// <summary>What a reader has to know about the machines, short.</summary>
    public IReadOnlyList<string> Machines =>
        [
            .. Groups
                .Select(group => group.Machine)
                .Distinct()
                .Select(machine =>
                    machine == MachineClass.Emulated ? "emulated processors: nothing follows for real ones"
                    : machine == MachineClass.VirtualMachine ? "virtual machines: nothing follows for bare metal"
                    : null
                )
                .OfType<string>(),
        ];

    /// <summary>Every result against every other of its group.</summary>
    public IReadOnlyList<Contrast> Contrasts { get; }

    /// <summary>Results of one load that agree in the other dimensions, where any do.</summary>
    private static IEnumerable<MatrixRows> GroupsOf(CompareLoad load, Dimension dimension)
    {
        var all = load.Sections.SelectMany(section => section.Results).ToList();
        var others = Dimension.All.Where(other => other != dimension).ToList();
        var held = new[] { others, [others[0]], [others[1]], [] }.First(choice =>
            choice.Count == 0 || Series(all, choice).Any(series => Values(series) > 1)
        );
        return Series(all, held)
            .Where(series => Values(series) > 1)
            .Select(series => new MatrixRows(
                load,
                string.Join(", ", held.Select(other => CpuVendor.Value(other, series.First()))),
                [
                    .. series
                        .GroupBy(result => dimension.Of(result.Manifest.Environment))
                        .OrderBy(group => group.Key, NaturalOrder.Instance)
                        .TakeLast(MostRows)
                        .Select(group => new MatrixRow(
                            group.Key,
                            [.. group.GroupBy(result => result.Mode).Select(Best)]
                        )),
                ]
            ));

        int Values(IEnumerable<Result> results) =>
            results.Select(result => dimension.Of(result.Manifest.Environment)).Distinct().Count();
    }

    private static IEnumerable<IGrouping<string, Result>> Series(
        IEnumerable<Result> results,
        IReadOnlyList<Dimension> held
    ) => results.GroupBy(result => string.Join('\n', held.Select(other => other.Of(result.Manifest.Environment))));

    /// <summary>Of several results of one value the one with the most blocks, then the latest.</summary>
    private static Result Best(IEnumerable<Result> results) =>
        results
            .OrderByDescending(result => result.Blocks)
            .ThenByDescending(result => result.Manifest.Date)
            .ThenBy(result => result.Submission.Id, StringComparer.Ordinal)
            .First();
}

/// <summary>Results that may be held against each other, before they are tested.</summary>
/// <param name="Load">The load and the class of machine.</param>
/// <param name="Held">What they agree in besides, in words; may be empty.</param>
/// <param name="Rows">A row a value, in natural order.</param>
internal sealed record MatrixRows(CompareLoad Load, string Held, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>Every result with every later one of its mode, by the measure that both have.</summary>
    public IEnumerable<(Result A, Result B, Measure Measure)> Pairs =>
        from place in Enumerable.Range(0, Rows.Count)
        from later in Rows.Skip(place + 1)
        from mine in Rows[place].Results
        from theirs in later.Results
        where theirs.Key == mine.Key
        select (mine, theirs, MatrixCell.MeasureOf(mine));
}

/// <summary>The results of one value, one a mode.</summary>
/// <param name="Value">The value.</param>
/// <param name="Results">The results.</param>
internal sealed record MatrixRow(string Value, IReadOnlyList<Result> Results)
{
    public int Blocks => Results.Sum(result => result.Blocks);
}
