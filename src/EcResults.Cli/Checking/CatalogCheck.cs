namespace EcResults.Cli.Checking;

/// <summary>The rules that need more than one submission.</summary>
internal static class CatalogCheck
{
    /// <summary>
    /// Findings about the checked submissions among each other and beside those that stand in the same folders but were
    /// not named. Of these only those are read whose id is nearly the same, or whose list of sums names a file of a run:
    /// a copy that was reformatted, or that a wrong list hides, is found when all of the folder is validated.
    /// </summary>
    /// <param name="submissions">The submissions that were named.</param>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<Submission> submissions) =>
        Run(submissions, CopyCandidates.Of(submissions), _ => Standing.Added);

    /// <summary>
    /// The same for the submissions that a branch changes, beside all that stands there, so that nothing is found on the
    /// main branch that was not found here.
    /// </summary>
    /// <param name="submissions">The submissions that the branch changes.</param>
    /// <param name="beside">All that stand beside them.</param>
    /// <param name="standing">Says how each of them stands.</param>
    public static IReadOnlyList<Finding> Run(
        IReadOnlyList<Submission> submissions,
        IEnumerable<Submission> beside,
        Func<Submission, Standing> standing
    )
    {
        var catalog = new Catalog([
            .. submissions.Concat(beside).OrderBy(submission => submission.Id, StringComparer.Ordinal),
        ])
        {
            // What stands beside is settled: a finding about it would be shown nowhere.
            Standings = submissions.ToDictionary(submission => submission.Files.Path, standing),
        };
        var folders = submissions.Select(submission => submission.Files.Path + "/").ToList();
        return
        [
            .. RuleBook
                .CheckCatalog(catalog)
                .Where(finding =>
                    folders.Exists(folder => finding.At.Path.StartsWith(folder, StringComparison.Ordinal))
                ),
        ];
    }
}
