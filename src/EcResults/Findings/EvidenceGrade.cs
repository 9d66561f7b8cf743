namespace EcResults.Findings;

/// <summary>The grade of a submission with all that keeps it from the best one.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Limits">What the findings that leave no A say, the worst first. Empty for A.</param>
public sealed record EvidenceGrade(Grade Grade, IReadOnlyList<GradeLimit> Limits)
{
    /// <summary>
    /// The grade that the findings of a submission allow: the least of what each of them leaves. A grade covers the whole
    /// submission, so its weakest workload decides.
    /// </summary>
    /// <param name="findings">All findings of the submission.</param>
    public static EvidenceGrade Of(IReadOnlyCollection<Finding> findings) =>
        new(
            findings.Select(finding => finding.BestGrade).Append(Grade.A).Min(),
            [
                .. findings
                    .Where(finding => finding.BestGrade < Grade.A)
                    .OrderBy(finding => finding.BestGrade)
                    .Select(finding => new GradeLimit(finding.BestGrade, finding.Message)),
            ]
        );
}
