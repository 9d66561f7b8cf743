namespace EcResults.Site.Models;

/// <summary>One rule as its page shows it; whoever holds the rule book fills it.</summary>
/// <param name="Code">For instance <c>ECR110</c>.</param>
/// <param name="Name">A few words in lower case with dashes.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>retired</c>.</param>
/// <param name="Law">What must hold, in a sentence.</param>
/// <param name="Reason">Why.</param>
/// <param name="Cure">What to do about a finding.</param>
/// <param name="Bad">A finding about what breaks the law, as it is printed; null where none is given.</param>
/// <param name="Good">What stands there where it is in order; null where none is given.</param>
public sealed record RulePageModel(
    string Code,
    string Name,
    string Severity,
    string Law,
    string Reason,
    string Cure,
    string? Bad = null,
    string? Good = null
)
{
    /// <summary>Whether nothing is checked under this code any more.</summary>
    public bool IsRetired => Severity == "retired";
}
