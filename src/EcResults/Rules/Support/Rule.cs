namespace EcResults.Rules;

/// <summary>One law about submissions.</summary>
public sealed record Rule
{
    /// <summary><c>ECR</c> and three digits; never reused.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in lower case with dashes.</summary>
    public required string Name { get; init; }

    /// <summary>Whether breaking it blocks a merge.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The best grade that a finding leaves to its submission. An error always leaves the lowest.</summary>
    public Grade BestGrade { get; init; } = Grade.A;

    /// <summary>The law in one sentence.</summary>
    public required string Law { get; init; }

    /// <summary>Why it is a law, in a few sentences.</summary>
    public required string Reason { get; init; }

    /// <summary>What to do about a finding, in a few sentences.</summary>
    public required string Cure { get; init; }

    /// <summary>
    /// Finds what breaks the law in a submission as it stands. Never throws on any content; says nothing of what the
    /// evidence cannot show. A law about changes finds nothing here.
    /// </summary>
    public Func<Submission, IEnumerable<Problem>> Check { get; init; } = _ => [];

    /// <summary>
    /// Finds what breaks the law in a change: given the submission before, and after, or null where it was deleted. Null
    /// for a law about submissions as they stand. Never throws on any content.
    /// </summary>
    public Func<Submission, Submission?, IEnumerable<Problem>>? CheckChange { get; init; }

    /// <summary>Finds what breaks the law in a pull request as a whole; null for any other law.</summary>
    public Func<PullRequest, IEnumerable<Problem>>? CheckPullRequest { get; init; }

    /// <summary>
    /// Finds what breaks the law in who does what to a submission: given the pull request, the submission before, or null
    /// where it is new, and after, or null where it was deleted. Null for any other law. Never throws on any content.
    /// </summary>
    public Func<PullRequest, Submission?, Submission?, IEnumerable<Problem>>? CheckContribution { get; init; }

    /// <summary>
    /// Finds what breaks the law in a submission on the day (UTC) on which it is checked; null for a law that holds on every
    /// day. Never throws on any content.
    /// </summary>
    public Func<Submission, DateOnly, IEnumerable<Problem>>? CheckOnDay { get; init; }

    /// <summary>
    /// Finds what breaks the law between submissions, of which <see cref="Submission.AmongOthers"/> is all that is there to
    /// see; null for a law that one submission alone can break.
    /// </summary>
    public Func<Catalog, IEnumerable<Problem>>? CheckCatalog { get; init; }

    /// <summary>A problem as a finding of this rule, with the rule's severity and grade where it has none of its own.</summary>
    public Finding Finding(Problem problem)
    {
        var severity = problem.Severity ?? Severity;
        return new Finding(Code, severity, problem)
        {
            BestGrade = severity == Severity.Error ? Grade.D : problem.BestGrade ?? BestGrade,
        };
    }
}
