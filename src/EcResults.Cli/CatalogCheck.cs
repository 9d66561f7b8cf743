namespace EcResults.Cli;

/// <summary>The rules that need more than one submission, and the day.</summary>
internal static class CatalogCheck
{
    /// <summary>
    /// Findings about the checked submissions among each other and beside those that stand in the same folders but were
    /// not named. Of these only what could be told from a look at sizes and names is read: a copy that was reformatted
    /// is found when all of the folder is validated.
    /// </summary>
    /// <param name="submissions">The submissions that were named.</param>
    /// <param name="clock">Says which day it is.</param>
    public static IReadOnlyList<Diagnostic> Run(IReadOnlyList<Submission> submissions, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var catalog = new Catalog([
            .. submissions
                .Concat(Neighbours.Of(submissions))
                .OrderBy(submission => submission.Id, StringComparer.Ordinal),
        ]);
        var folders = submissions.Select(submission => submission.Files.Path + "/").ToList();
        return
        [
            .. RuleBook
                .CheckCatalog(catalog, today)
                .Where(finding =>
                    folders.Exists(folder => finding.At.Path.StartsWith(folder, StringComparison.Ordinal))
                ),
        ];
    }
}
