namespace EcResults.JsonSchema;

/// <summary>The verdict on an instance.</summary>
public sealed class EvaluationResults
{
    internal static readonly EvaluationResults Valid = new([]);

    internal EvaluationResults(IReadOnlyList<EvaluationFinding> findings) => Findings = findings;

    /// <summary>Whether the instance meets the schema.</summary>
    public bool IsValid => Findings.Count == 0;

    /// <summary>Everything that is wrong, in the order of the text; empty when valid.</summary>
    public IReadOnlyList<EvaluationFinding> Findings { get; }
}
