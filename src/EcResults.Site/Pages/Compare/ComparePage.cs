namespace EcResults.Site.Pages;

/// <summary>Comparable results by kernel, by CPU, or by OpenSSL.</summary>
internal sealed class ComparePage
{
    private const int MostPairs = 50;

    /// <summary>Loads on classes of machines that are drawn: those with most results.</summary>
    private const int MostLoads = 12;

    private const int MostAlone = 50;

    private ComparePage(SiteModel site, Dimension dimension)
    {
        Dimension = dimension;
        Pairs =
        [
            .. site
                .Pairs.Where(pair => pair.Differences.Only?.Name == dimension.Name)
                .Take(MostPairs)
                .Select(PairLink.Of),
        ];
        var sets = ComparableSet
            .Of(site.Results)
            .Where(set => Values(set, dimension) > 1)
            .OrderBy(set => Machines.Place(set.Key.Machine))
            .ThenBy(set => set.Key.Load.RatePerSecond ?? int.MaxValue)
            .ThenBy(set => set.Key.Load.Words, StringComparer.Ordinal)
            .ThenBy(set => set.Key.Mode)
            .ToList();
        var loads = sets.GroupBy(set => set.Key.InAnyMode()).ToList();
        var drawn = loads.OrderByDescending(load => load.Sum(set => set.Results.Count)).Take(MostLoads).ToHashSet();
        LoadsLeft = loads.Count > drawn.Count ? Numbers.Of(loads.Count - drawn.Count, "more load") : null;
        Loads =
        [
            .. loads
                .Where(drawn.Contains)
                .Select(
                    (load, index) =>
                        new CompareLoad(
                            $"load-{index + 1}",
                            [
                                .. load.Select(
                                    (set, mode) =>
                                        new CompareSection(site, set, dimension, $"set-{index + 1}-{mode + 1}")
                                ),
                            ]
                        )
                ),
        ];
        Loads =
        [
            .. Loads.OrderByDescending(load =>
                load.Sections.Sum(section => section.Results.Sum(result => result.Blocks))
            ),
        ];
        Matrix = new CompareMatrix(Loads, dimension);
        Verdict = CompareVerdict.Of(Matrix, dimension);
        var partnered = sets.SelectMany(set => set.Results).ToHashSet(ReferenceEqualityComparer.Instance);
        var alone = site.Results.Where(result => !partnered.Contains(result)).GroupBy(site.ViewOf).ToList();
        var keys = sets.Select(set => set.Key).ToHashSet();
        Alone = [.. alone.Take(MostAlone).Select(group => AloneResult.Of(group.Key, [.. group], keys))];
        AloneCount = Numbers.Of(alone.Count, "result");
        AloneLeft = alone.Count > MostAlone ? Numbers.Of(alone.Count - MostAlone, "more result") : null;
    }

    public static IEnumerable<Page> Pages(SiteModel site) =>
        Dimension.All.Select(dimension => new Page(
            SitePaths.CompareBy(dimension),
            $"Compare by {dimension.Words}",
            $"What eCapture costs by {dimension.Words}, among results that may share an axis.",
            () => new ComparePage(site, dimension)
        )
        {
            Section = SitePaths.Compare,
            Scripts = ["compare.js"],
        });

    public Dimension Dimension { get; }

    /// <summary>The dimension in a sentence: <c>the kernel</c>, <c>OpenSSL</c>.</summary>
    public string TheDimension => Dimension == Dimension.OpenSsl ? Dimension.Words : "the " + Dimension.Words;

    /// <summary>The dimensions with their pages.</summary>
    public IReadOnlyList<Crumb> Tabs => CompareTabs.All;

    /// <summary>The pairs in which only this differs.</summary>
    public IReadOnlyList<PairLink> Pairs { get; }

    public IReadOnlyList<CompareLoad> Loads { get; }

    /// <summary>How many loads are not drawn, in words, or null.</summary>
    public string? LoadsLeft { get; }

    /// <summary>How many results without a partner are not listed, in words, or null.</summary>
    public string? AloneLeft { get; }

    /// <summary>Submissions of which some result has no comparable one with another value of the dimension.</summary>
    public IReadOnlyList<AloneResult> Alone { get; }

    /// <summary>How many there are, in words.</summary>
    public string AloneCount { get; }

    public CompareMatrix Matrix { get; }

    public IReadOnlyList<string> Modes => CompareMatrix.Modes;

    /// <summary>What the matrix says; null where no two results can be held against each other.</summary>
    public CompareVerdict? Verdict { get; }

    private static int Values(ComparableSet set, Dimension dimension) =>
        set.Results.Select(result => ValueOf(result, dimension)).Distinct().Count();

    private static string ValueOf(Result result, Dimension dimension) => dimension.Of(result.Manifest.Environment);
}

/// <summary>Results under one load on one class of machine.</summary>
/// <param name="Anchor">Unique within the page.</param>
/// <param name="Sections">A section a mode; at least one.</param>
internal sealed record CompareLoad(string Anchor, IReadOnlyList<CompareSection> Sections)
{
    public CompareSection First => Sections[0];
}
