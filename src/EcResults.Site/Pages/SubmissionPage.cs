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
        };

    public SubmissionView View => view;

    /// <summary>The status, or null for a plain published result.</summary>
    public StatusBanner? Status { get; } = StatusBanner.Of(view, site.Has);

    public IReadOnlyList<WorkloadSection> Workloads { get; } =
    [.. view.Manifest.Workloads.Select((workload, index) => new WorkloadSection(view, workload, index + 1))];

    public IReadOnlyList<EnvironmentRow> Environment { get; } = EnvironmentRow.Of(view, whole.Environment);

    public IReadOnlyList<RawFolder> Folders { get; } = RawFolder.Of(whole, SitePaths.RootFrom(view.Path));

    /// <summary>The pages that hold it against another.</summary>
    public IReadOnlyList<PairLink> Pairs { get; } = [.. site.PairsOf(view).Select(PairLink.Of)];

    /// <summary>The raw files that are not as the tools printed them.</summary>
    public IReadOnlyList<EvidenceEdit> Edits => view.Manifest.Edits ?? [];

    public string FileCount => Numbers.Of(whole.Files.Entries.Count, "file");

    /// <summary>The contributor's prose, or null where there is none, or it cannot be rendered.</summary>
    public Html? Prose { get; } = whole.Prose is { } prose ? Markdown.RenderContributed(prose.Content) : null;

    /// <summary>Whether there is prose that could not be rendered.</summary>
    public bool ProseUnrendered => Prose is null && whole.Prose is not null;

    /// <summary>The next grade, or null for the best.</summary>
    public string? NextGrade => view.Grade.Grade == Grade.A ? null : (view.Grade.Grade + 1).ToString();
}
