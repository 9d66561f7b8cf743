namespace EcResults.Site.Data;

/// <summary>What a row of a data file is about.</summary>
/// <param name="View">The submission.</param>
/// <param name="Workload">The workload.</param>
/// <param name="Mode">The mode.</param>
internal sealed record DataRow(SubmissionView View, Workload Workload, Mode Mode)
{
    /// <summary>The run, in the table of runs.</summary>
    public RunEvidence? Run { get; init; }

    /// <summary>The result, in the tables of comparisons and costs.</summary>
    public Result? Result { get; init; }

    /// <summary>Its comparability key in words.</summary>
    public string? Key { get; init; }

    /// <summary>The comparison, in the table of comparisons.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>A row a run, in the order of the submissions' ids and of their manifests.</summary>
    public static IEnumerable<DataRow> OfRuns(SiteModel site) =>
        from view in ById(site)
        from run in view.Submission.Runs
        from workload in view.Manifest.Workloads
        where workload.Name == run.Run.Workload
        select new DataRow(view, workload, run.Run.Mode) { Run = run };

    /// <summary>A row for each metric of each workload and capturing mode.</summary>
    public static IEnumerable<DataRow> OfComparisons(SiteModel site) =>
        from view in ById(site)
        from result in view.Results
        let row = OfResult(view, result)
        from comparison in result.Comparisons
        select row with
        {
            Comparison = comparison,
        };

    /// <summary>A row for each workload and capturing mode.</summary>
    public static IEnumerable<DataRow> OfCosts(SiteModel site) =>
        from view in ById(site)
        from result in view.Results
        select OfResult(view, result);

    private static DataRow OfResult(SubmissionView view, Result result) =>
        new(view, result.Workload, result.Mode)
        {
            Result = result,
            Key = string.Join("; ", KeyPart.All.Select(part => $"{part.Name}={part.Of(result.Key) ?? "not recorded"}")),
        };

    private static IEnumerable<SubmissionView> ById(SiteModel site) =>
        site.Submissions.OrderBy(view => view.Id, StringComparer.Ordinal);
}
