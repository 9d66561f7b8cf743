namespace EcResults.Cli.Output;

/// <summary>What a check found: what every format writes.</summary>
/// <param name="Submissions">The submissions that were looked at, also those without findings.</param>
/// <param name="Beside">Findings about what lies in none of them.</param>
internal sealed record FindingReport(
    IReadOnlyList<CheckedSubmission> Submissions,
    IReadOnlyList<Finding>? Beside = null
)
{
    /// <summary>All findings in the order in which they are shown.</summary>
    public IReadOnlyList<Finding> Findings { get; } =
        FindingList.Sorted([.. Submissions.SelectMany(submission => submission.Findings), .. Beside ?? []]);

    /// <summary>What was read beside the submissions to check a pull request, without texts; else none.</summary>
    public IReadOnlyList<Submission> Neighbours { get; init; } = [];

    /// <summary>The same, errors first.</summary>
    public IEnumerable<Finding> ErrorsFirst => FindingList.ErrorsFirst(Findings);

    /// <summary>How many warnings were left out because a review accepted them.</summary>
    public int Known { get; init; }

    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    public int Warnings => Findings.Count - Errors;

    /// <summary><c>2 submissions, 1 error, 0 warnings, 7 known warnings</c>.</summary>
    public string Counts => CountsOf(Submissions.Count, Errors, Warnings, Known);

    /// <inheritdoc cref="Counts" />
    public static string CountsOf(int submissions, int errors, int warnings, int known) =>
        $"{Words.Count(submissions, "submission")}, {Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}{(known == 0 ? "" : $", {Words.Count(known, "known warning")}")}";
}

/// <summary>One submission and what was found in it.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Path">The folder as findings show it.</param>
/// <param name="Findings">Sorted findings.</param>
internal sealed record CheckedSubmission(string Id, string Path, IReadOnlyList<Finding> Findings)
{
    /// <summary>What was read, or null where it was deleted or nobody needs it any more.</summary>
    public Submission? Submission { get; init; }
}
