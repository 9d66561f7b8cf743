namespace EcResults.Findings;

/// <summary>The grade of a submission with what keeps it from the next one.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Limits">The messages of the findings that leave no better grade. Empty for A.</param>
public sealed record EvidenceGrade(Grade Grade, IReadOnlyList<string> Limits)
{
    /// <summary>
    /// The grade that the findings of a submission allow: the least of what each of them leaves. A grade covers the whole
    /// submission, so its weakest workload decides.
    /// </summary>
    /// <param name="findings">All findings of the submission.</param>
    public static EvidenceGrade Of(IReadOnlyCollection<Diagnostic> findings)
    {
        var grade = findings.Select(finding => finding.BestGrade).Append(Grade.A).Min();
        return new EvidenceGrade(
            grade,
            grade == Grade.A
                ? []
                : [.. findings.Where(finding => finding.BestGrade == grade).Select(finding => finding.Message)]
        );
    }
}
