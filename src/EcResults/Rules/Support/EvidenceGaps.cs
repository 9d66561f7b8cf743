namespace EcResults.Rules;

/// <summary>
/// Figures that cannot be recomputed because a file that they come from is missing or unreadable, or because two runs
/// have one name. That has a finding; that the figures cannot be confirmed would only repeat it.
/// </summary>
internal sealed class EvidenceGaps
{
    private readonly HashSet<string> unread;
    private readonly HashSet<string> ambiguous;

    /// <summary>Notes which raw files of a submission give no report.</summary>
    public EvidenceGaps(Submission submission)
    {
        var read = submission
            .Readings.Where(reading => reading.Reading is { Report: not null, Problems.Count: 0 })
            .Select(reading => reading.Path)
            .ToHashSet();
        unread = [.. submission.Files.Entries.Select(entry => entry.Path).Where(path => !read.Contains(path))];
        ambiguous = [];
        var names = new HashSet<string>();
        foreach (var run in submission.Runs)
        {
            if (!names.Add(run.Run.Name))
            {
                ambiguous.Add(run.Run.Name);
            }

            if (!EvidenceCatalog.LoadReports.Any(name => read.Contains(PathOf(run, name))))
            {
                unread.Add(PathOf(run, "wrk.txt"));
            }
        }
    }

    /// <summary>Whether a figure of a run depends on a file that gave no report.</summary>
    /// <param name="run">The run.</param>
    /// <param name="figure">The figure.</param>
    public bool Hides(RunEvidence run, RunFigure figure) =>
        ambiguous.Contains(run.Run.Name) || SourcesOf(figure).Any(name => unread.Contains(PathOf(run, name)));

    // Samples and losses count within the load window, which the load report gives.
    private static IEnumerable<string> SourcesOf(RunFigure figure) => [.. EvidenceCatalog.LoadReports, .. figure.Files];

    private static string PathOf(RunEvidence run, string name) => $"{SubmissionLayout.Raw}/{run.Run.Name}/{name}";
}
