namespace EcResults.Findings;

/// <summary>
/// What is wrong, where, and how to mend it. A parser or a rule reports problems; the rule book turns each into a
/// <see cref="Finding"/> by adding the code and severity of the rule that it breaks.
/// </summary>
/// <param name="At">Where it stands.</param>
/// <param name="Message">The value found in quotes and what is allowed; lower case, no full stop.</param>
/// <param name="Help">The cure in one clause; lower case, no full stop.</param>
public sealed record Problem(Location At, string Message, string Help)
{
    /// <summary>Where the other half stands when two places disagree.</summary>
    public IReadOnlyList<Related> Related { get; init; } = [];

    /// <summary>Its severity where that is not the one of its rule, else null.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The best grade that it leaves where that is not the one of its rule, else null.</summary>
    public Grade? BestGrade { get; init; }

    /// <summary>The same for the reviewer to judge: a warning, whatever its rule is.</summary>
    public Problem AsWarning() => this with { Severity = Findings.Severity.Warning };

    /// <summary>The same with another place that belongs to it.</summary>
    /// <param name="at">Where the other half stands.</param>
    /// <param name="message">What it is; lower case, no full stop.</param>
    public Problem Beside(Location at, string message) =>
        this with
        {
            Related = [.. Related, new Related(at, message)],
        };
}
