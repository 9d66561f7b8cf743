namespace EcResults.Site.Pages;

/// <summary>The page of the raw files that belong to no run: the captures of the environment.</summary>
internal sealed class CapturesPage(SubmissionView view, Submission whole)
{
    public SubmissionView View => view;

    public IReadOnlyList<RawFileSection> Files { get; } = RawFileSection.OfCaptures(whole);

    /// <summary>The page of a submission.</summary>
    /// <param name="view">What pages say about the submission.</param>
    /// <param name="whole">The submission with its files.</param>
    public static Page Of(SubmissionView view, Submission whole) =>
        new(
            SitePaths.Within(view.Id, SitePaths.Captures),
            $"Captures of {view.Id}",
            $"What the machine of {view.Id} and its software said of themselves, line by line.",
            () => new CapturesPage(view, whole)
        )
        {
            IsPart = true,
            Section = SitePaths.Results,
            Crumbs = [new Crumb("Results", SitePaths.Results), new Crumb(view.Title, view.Path)],
        };
}
