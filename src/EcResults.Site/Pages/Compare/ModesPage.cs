namespace EcResults.Site.Pages;

/// <summary>The modes against each other: which takes less CPU under which load.</summary>
internal sealed class ModesPage(SiteModel site)
{
    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Modes,
                "Compare by mode",
                "Which mode of eCapture takes less CPU, with kept and with new connections.",
                () => new ModesPage(site)
            )
            {
                Section = SitePaths.Compare,
                Script = "compare.js",
            },
        ];

    public IReadOnlyList<Crumb> Tabs => CompareTabs.All;

    /// <summary>A sentence a key, those that most is known of first.</summary>
    public IReadOnlyList<ModeVerdict> Verdicts { get; } = ModeVerdict.Of(site.Results);

    public IReadOnlyList<string> Modes => CompareMatrix.Modes;

    public IReadOnlyList<GlanceRow> AddedCpu { get; } = GlanceRow.Of(Measure.AddedCpu, site.Results);
}

/// <summary>The modes under one load on one class of machine.</summary>
/// <param name="Machine">The class of machine.</param>
/// <param name="Load">The load.</param>
/// <param name="Key">Everything that the results share.</param>
/// <param name="Words">Which mode takes less than which, in a sentence.</param>
/// <param name="Best">The mode that takes less than both others, or null.</param>
/// <param name="KeepAlive">Whether connections are kept.</param>
/// <param name="Evidence">How much it rests on.</param>
internal sealed record ModeVerdict(
    string Machine,
    string Load,
    string Key,
    string Words,
    Mode? Best,
    bool? KeepAlive,
    string Evidence
)
{
    /// <summary>Where the data separates modes: new connections first, for there the order turns round.</summary>
    public static IReadOnlyList<ModeVerdict> Of(IReadOnlyList<Result> results) =>
        [
            .. CheaperMode
                .Of(results)
                .GroupBy(pair => pair.Key)
                .OrderBy(group => Machines.All.ToList().IndexOf(group.Key.Machine))
                .ThenBy(group => group.Key.Load.KeepAlive == false ? 0 : 1)
                .ThenBy(group => group.Key.Load.RatePerSecond ?? 0)
                .ThenBy(group => group.Key.Words, StringComparer.Ordinal)
                .Select(group => Of(group.Key, [.. group], results)),
        ];

    private static ModeVerdict Of(ComparabilityKey key, IReadOnlyList<CheaperMode> pairs, IReadOnlyList<Result> results)
    {
        var best = GlanceRow
            .Capturing.Select(mode => (Mode?)mode)
            .FirstOrDefault(mode => pairs.Count(pair => pair.Cheaper == mode) == GlanceRow.Capturing.Count - 1);
        var words = pairs
            .OrderBy(pair => pair.Cheaper == best ? 0 : 1)
            .GroupBy(pair => pair.Cheaper)
            .Select(group =>
                $"{group.Key.Word()} takes less CPU a request than {string.Join(" and ", group.Select(pair => $"{pair.Dearer.Word()} (by {By(pair.Difference)})"))}"
            );
        return new ModeVerdict(
            Machines.Name(key.Machine),
            GlanceRow.LoadWords(results.First(result => result.Key with { Mode = Mode.Baseline } == key).Workload),
            key.Words,
            string.Join("; ", words),
            best,
            key.Load.KeepAlive,
            $"{Numbers.Of(pairs[0].Difference.Blocks, "block")} of {Numbers.Of(pairs[0].Results, "result")}. Not recorded: {Unrecorded.By(results.Where(result => result.Key with { Mode = Mode.Baseline } == key))}"
        );
    }

    private static string By(Estimate difference) =>
        Numbers.CpuTime(difference.Value)
        + (
            difference.Interval is { } ends
                ? $", interval {Numbers.CpuTime(ends.Low).Split(Numbers.Space)[0]} to {Numbers.CpuTime(ends.High).Split(Numbers.Space)[0]}"
                : string.Empty
        );
}
