namespace EcResults.JsonSchema;

/// <summary>The verdict on an instance.</summary>
public sealed class EvaluationResults
{
    internal static readonly EvaluationResults Valid = new(isValid: true, []);

    internal EvaluationResults(bool isValid, IReadOnlyList<EvaluationFinding> findings)
    {
        IsValid = isValid;
        Findings = findings;
    }

    /// <summary>Whether the instance meets the schema.</summary>
    public bool IsValid { get; }

    /// <summary>Everything that is wrong, in the order of the text; empty when valid.</summary>
    public IReadOnlyList<EvaluationFinding> Findings { get; }
}
