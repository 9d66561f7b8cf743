using EcResults.Site.Models;
using EcResults.Site.Prose;
using EcResults.Site.Templating;

namespace EcResults.Site.Pages;

/// <summary>The page of one submission.</summary>
internal sealed class SubmissionPage(SubmissionView view)
{
    public static IEnumerable<Page> Pages(SiteModel site) =>
        site.Submissions.Select(view => new Page(
            view.Path,
            view.Title,
            $"What eCapture {view.Ecapture} cost on {view.Title}: every figure with the raw line it comes from.",
            new SubmissionPage(view)
        )
        {
            Section = SitePaths.Results,
            Crumbs = [new Crumb("Results", SitePaths.Results)],
        });

    public SubmissionView View => view;

    /// <summary>The status, or null for a plain published result.</summary>
    public StatusBanner? Status { get; } = StatusBanner.Of(view);

    public IReadOnlyList<WorkloadSection> Workloads { get; } =
    [.. view.Manifest.Workloads.Select((workload, index) => new WorkloadSection(view.Submission, workload, index + 1))];

    public IReadOnlyList<EnvironmentRow> Environment { get; } = EnvironmentRow.Of(view);

    public IReadOnlyList<RawFileRow> Files { get; } = RawFileRow.Of(view.Submission);

    /// <summary>The contributor's prose, or null where there is none, or it cannot be rendered.</summary>
    public Html? Prose { get; } = view.Submission.Prose is { } prose ? Markdown.RenderContributed(prose.Content) : null;

    /// <summary>Whether there is prose that could not be rendered.</summary>
    public bool ProseUnrendered => Prose is null && view.Submission.Prose is not null;
}
