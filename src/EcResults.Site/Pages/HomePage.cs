namespace EcResults.Site.Pages;

/// <summary>The first page: what it costs, at a glance; what was expected; the latest results.</summary>
internal sealed class HomePage
{
    private const int MostLatest = 6;
    private readonly SiteModel site;
    private readonly List<ComparableSet> leading;

    private HomePage(SiteModel site)
    {
        this.site = site;
        // The class of machine that says most about production, among those measured at saturation.
        var saturated = site
            .Results.Where(result => result.Workload is { RatePerSecond: null, KeepAlive: true })
            .ToList();
        Leading = Machines.All.FirstOrDefault(machine => saturated.Exists(result => result.Key.Machine == machine));
        // One key, the one that most was measured under: its modes may stand beside each other.
        leading =
            ComparableSet
                .Of(saturated.Where(result => result.Key.Machine == Leading))
                .GroupBy(set => set.Key with { Mode = Mode.Baseline })
                .OrderByDescending(group => group.Sum(set => set.Results.Count))
                .ThenBy(group => group.Key.Words, StringComparer.Ordinal)
                .FirstOrDefault()
                ?.ToList()
            ?? [];
    }

    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Home,
                "What eCapture costs, measured",
                "Contributed benchmark results of eCapture: every figure recomputed from raw tool output, with its interval.",
                () => new HomePage(site)
            )
            {
                Section = SitePaths.Home,
            },
        ];

    public string ResultCount =>
        Numbers.Of(site.Submissions.Count(view => view.Submission.Counts), "contributed result");

    public string RunCount => Numbers.Of(site.Submissions.Sum(view => view.Submission.Runs.Count), "run");

    /// <summary>Whether nothing was measured on a real machine yet.</summary>
    public bool NoBareMetal => site.Results.All(result => result.Key.Machine != MachineClass.BareMetal);

    public bool Any => leading.Count > 0;

    /// <summary>Where the leading figures were measured.</summary>
    public string LeadingMachine => Machines.Name(Leading);

    /// <summary>What the leading figures share.</summary>
    public string LeadingKey => leading.Count == 0 ? string.Empty : leading[0].Key.Words;

    /// <summary>Which mode takes less CPU than which other, under which load: where the data separates them.</summary>
    public IReadOnlyList<string> Cheaper => [.. CheaperMode.Of(site.Results).Select(pair => pair.Sentence)];

    /// <summary>What a reader has to know about such machines, or null.</summary>
    public string? LeadingWarning =>
        NoBareMetal ? "No result from bare metal has been contributed yet. " + Machines.Warning(Leading) : null;

    public IReadOnlyList<Stat> Stats =>
        [
            .. GlanceRow.Capturing.Select(mode => new Stat(
                mode.Word(),
                Span.Of(Measure.Throughput, SetOf(mode)),
                Span.Of(Measure.AddedCpu, SetOf(mode))
            )),
        ];

    public Html? CpuChart =>
        MeasureChart.OfSpread(
            "spread-cpu",
            $"Server CPU added to a request, {LeadingMachine}",
            Measure.AddedCpu,
            leading
        );

    public Html? ThroughputChart =>
        MeasureChart.OfSpread(
            "spread-throughput",
            $"Throughput change at saturation, {LeadingMachine}",
            Measure.Throughput,
            leading
        );

    public IReadOnlyList<string> Modes => [.. GlanceRow.Capturing.Select(mode => mode.Word())];

    public IReadOnlyList<GlanceRow> AddedCpu => GlanceRow.Of(Measure.AddedCpu, site.Results);

    public IReadOnlyList<GlanceRow> Throughput =>
        GlanceRow.Of(Measure.Throughput, site.Results.Where(result => result.Workload.RatePerSecond is null));

    public IReadOnlyList<Expectation> Expectations => Expectation.Of(site.Results);

    public IReadOnlyList<SubmissionView> Latest => [.. site.Submissions.Take(MostLatest)];

    private MachineClass Leading { get; }

    private ComparableSet? SetOf(Mode mode) => leading.FirstOrDefault(set => set.Key.Mode == mode);
}

/// <summary>The leading figures of a mode.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Throughput">The change of throughput at saturation.</param>
/// <param name="AddedCpu">The CPU added to a request.</param>
internal sealed record Stat(string Mode, Span Throughput, Span AddedCpu);
