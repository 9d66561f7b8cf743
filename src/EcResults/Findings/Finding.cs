namespace EcResults.Findings;

/// <summary>A finding: a <see cref="Problem"/> with the rule that it breaks.</summary>
/// <param name="Code">The rule's code, <c>ECR</c> and three digits; never reused.</param>
/// <param name="Severity">Whether it blocks a merge.</param>
/// <param name="Problem">What, where and how to mend it.</param>
public sealed record Finding(string Code, Severity Severity, Problem Problem)
{
    /// <summary>The best grade that it leaves to its submission.</summary>
    public Grade BestGrade { get; init; } = Grade.A;

    /// <summary>Where it stands.</summary>
    public Location At => Problem.At;

    /// <summary>What is wrong.</summary>
    public string Message => Problem.Message;

    /// <summary>How to mend it.</summary>
    public string Help => Problem.Help;
}
