namespace EcResults.Comparisons;

/// <summary>How much of what a careful reviewer wants is in the evidence.</summary>
public enum Grade
{
    /// <summary>Anything that reads: an anecdote.</summary>
    D,

    /// <summary>Repeated and held against a baseline, without an error: a first look.</summary>
    C,

    /// <summary>With an interval, a noise floor, the server's CPU and a capture that did not lose most of it.</summary>
    B,

    /// <summary>Everything: it can be reviewed without asking back.</summary>
    A,
}

/// <summary>The grade of a submission with its reasons.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Criteria">Every criterion with its outcome, those for the lowest grade first.</param>
public sealed record EvidenceGrade(Grade Grade, IReadOnlyList<CriterionOutcome> Criteria)
{
    /// <summary>What stands between this grade and the next: the criteria of the next that are not met. Empty for A.</summary>
    public IReadOnlyList<CriterionOutcome> Missing =>
        [.. Criteria.Where(outcome => !outcome.Met && outcome.Criterion.Grade == Grade + 1)];

    /// <summary>
    /// Grades a submission: the best grade for which it meets every criterion of that grade and of all below. A grade
    /// speaks of the whole submission, so its weakest workload decides. Null where the manifest breaks the schema.
    /// </summary>
    public static EvidenceGrade? Of(Submission submission)
    {
        if (submission.Manifest is not { } manifest)
        {
            return null;
        }

        var outcomes = GradeCriterion
            .All.Select(criterion => new CriterionOutcome(criterion, criterion.Missing(submission, manifest)))
            .ToList();
        var grade = Grade.D;
        while (
            grade < Grade.A
            && outcomes.Where(outcome => outcome.Criterion.Grade == grade + 1).All(outcome => outcome.Met)
        )
        {
            grade++;
        }

        return new EvidenceGrade(grade, outcomes);
    }
}

/// <summary>Whether a submission meets a criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Missing">What is missing, in a clause, or null where it is met.</param>
public sealed record CriterionOutcome(GradeCriterion Criterion, string? Missing)
{
    /// <summary>Whether it is met.</summary>
    public bool Met => Missing is null;
}
