using EcResults.Site.Data;
using EcResults.Site.Images;
using EcResults.Site.Prose;

namespace EcResults.Site.Pages;

/// <summary>The page of one submission.</summary>
internal sealed class SubmissionPage(SiteModel site, SubmissionView view, Submission whole)
{
    /// <summary>The page of a submission.</summary>
    /// <param name="site">The site.</param>
    /// <param name="view">What pages say about it.</param>
    /// <param name="whole">The submission with its files and reports.</param>
    public static Page Of(SiteModel site, SubmissionView view, Submission whole) =>
        new(
            view.Path,
            $"{view.Title} ({view.Id})",
            $"What eCapture {view.Ecapture} cost on {view.Title}: every figure with the raw line it comes from.",
            () => new SubmissionPage(site, view, whole)
        )
        {
            Section = SitePaths.Results,
            Crumbs = [new Crumb("Results", SitePaths.Results)],
            Dataset = root => DatasetJson.OfOne(view, root),
            Image =
                site.PublicUrl is not null && ShareImage.CanShow(view)
                    ? new PageImage(SitePaths.Image(view.Id), ShareImage.Width, ShareImage.Height)
                    : null,
        };

    public SubmissionView View => view;

    /// <summary>What it says in one sentence: text mode under the first load, or the first mode that was measured.</summary>
    public string? Headline { get; } =
        (
            view.Results.FirstOrDefault(result => result.Mode == Mode.Text)
            ?? (view.Results is [var one, ..] ? one : null)
        )
            is { } first
            ? Sentence(first)
            : null;

    /// <summary>The status, or null for a plain published result.</summary>
    public StatusBanner? Status { get; } = StatusBanner.Of(view, site.Has);

    public IReadOnlyList<WorkloadSection> Workloads { get; } =
    [.. view.Manifest.Workloads.Select((workload, index) => new WorkloadSection(view, workload, index + 1))];

    /// <summary>Whether any mode was measured beside a baseline.</summary>
    public bool AnyCosts => Workloads.Any(workload => workload.Costs.Count > 0);

    /// <summary>The level that all intervals attain, or null where they differ or there are none.</summary>
    public string? Level =>
        Workloads.Where(workload => workload.Costs.Count > 0).Select(workload => workload.Level).Distinct().ToList()
            is [var level]
            ? level
            : null;

    public IReadOnlyList<EnvironmentRow> Environment { get; } = EnvironmentRow.Of(view, whole.Environment);

    /// <summary>What was checked and held, a row a law.</summary>
    public IReadOnlyList<CheckRow> Passed { get; } = CheckRow.Of(site, whole, view.Certificate.Passed);

    /// <summary>The known warnings.</summary>
    public IReadOnlyList<CheckRow> Warnings { get; } = CheckRow.Of(site, whole, view.Certificate.Warnings);

    public string WarningCount => Numbers.Of(Warnings.Count, "known warning");

    /// <summary>How many rules the result was checked with.</summary>
    public string RuleCount { get; } = Numbers.Count(site.Rules.Count);

    /// <summary>The pages that hold it against another.</summary>
    public IReadOnlyList<PairLink> Pairs { get; } = [.. site.PairsOf(view).Select(PairLink.Of)];

    /// <summary>The raw files that are not as the tools printed them.</summary>
    public IReadOnlyList<EvidenceEdit> Edits => view.Manifest.Edits ?? [];

    public string FileCount { get; } = Numbers.Of(whole.Files.Entries.Count(RawFileSection.IsPublished), "file");

    public string RunCount { get; } = Numbers.Of(view.Submission.Runs.Count, "run");

    public IReadOnlyList<RunColumn> Columns { get; } = RunColumn.All;

    /// <summary>The contributor's prose, or null where there is none, or it cannot be rendered.</summary>
    public Html? Prose { get; } = whole.Prose is { } prose ? Markdown.RenderContributed(prose.Content) : null;

    /// <summary>Whether there is prose that could not be rendered.</summary>
    public bool ProseUnrendered => Prose is null && whole.Prose is not null;

    private static string Sentence(Result result)
    {
        var parts = new[]
        {
            Measure.AddedCpu.Of(result) is { } added
                ? $"{Estimates.Marked(Measure.AddedCpu, added)} of server CPU for each request"
                : null,
            result.Workload.RatePerSecond is null && Measure.Throughput.Of(result) is { } throughput
                ? $"{Estimates.Marked(Measure.Throughput, throughput)} throughput at saturation"
                : null,
            result.Capture?.LossRate is { } loss ? $"{Numbers.Percent(loss * 100)} of the events lost" : null,
        };
        return $"{result.Mode.Word()} mode, {result.Workload.Name}: {string.Join(", ", parts.OfType<string>())}.";
    }
}
