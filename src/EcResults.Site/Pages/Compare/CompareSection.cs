namespace EcResults.Site.Pages;

/// <summary>Results that share an axis, by the values of a dimension.</summary>
internal sealed class CompareSection
{
    /// <summary>A chart with more rows is read by nobody.</summary>
    private const int MostShown = 24;

    private const int MostValues = 6;

    private readonly ComparableSet set;
    private readonly Dimension dimension;
    private readonly ResultSelection selection;

    public CompareSection(SiteModel site, ComparableSet set, Dimension dimension, string anchor)
    {
        this.set = set;
        this.dimension = dimension;
        Anchor = anchor;
        selection = ResultSelection.Of(set.Results, dimension, MostShown);
        Measures =
        [
            .. Measure
                .Leading(set.Key.Load)
                .Select(measure => GroupedResults.Of(set, dimension, measure))
                .Where(grouped => grouped.Groups.Count > 0)
                .Select(grouped => CompareMeasure.Of(site, grouped, $"{anchor}-{grouped.Measure.Name}", selection)),
        ];
    }

    public string Anchor { get; }

    /// <summary>All of its results.</summary>
    public IReadOnlyList<Result> Results => set.Results;

    /// <summary>How many results are not shown, in words, or null.</summary>
    public string? Left =>
        set.Results.Count > selection.Count ? Numbers.Of(set.Results.Count - selection.Count, "more result") : null;

    /// <summary>All of these results in the explorer.</summary>
    public string Link => $"{SitePaths.Explorer}?key={ExplorerRow.KeySlug(ExplorerRow.WordsOf(set.Key))}";

    public string Mode => set.Key.Mode.Word();

    /// <summary>The load in words.</summary>
    public string Load => GlanceRow.LoadWords(set.Results[0].Workload);

    public string Machine => Machines.Name(set.Key.Machine);

    public string? MachineWarning => Machines.Warning(set.Key.Machine);

    /// <summary>What all of these results have in common besides the mode.</summary>
    public string Common => set.Key.Words;

    /// <summary>What else differs among these results, in words; empty where only the dimension does.</summary>
    public IReadOnlyList<string> Confounders =>
        [
            .. Condition
                .All.Where(condition => condition.Name != dimension.Name)
                .Select(condition => (condition.Words, Values: Distinct(condition)))
                .Where(entry => entry.Values.Count > 1)
                .Select(entry => $"{entry.Words} ({Listed(entry.Values)})"),
        ];

    /// <summary>The measures, each with its chart and its table.</summary>
    public IReadOnlyList<CompareMeasure> Measures { get; }

    private static string Listed(List<string> values) =>
        values.Count <= MostValues
            ? string.Join(" / ", values)
            : $"{string.Join(" / ", values.Take(MostValues))} and {Numbers.Count(values.Count - MostValues)} more";

    private List<string> Distinct(Condition condition) =>
        [
            .. set
                .Results.Select(result => condition.Of(result.Submission, result.Manifest))
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
