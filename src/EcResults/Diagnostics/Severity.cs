namespace EcResults.Findings;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>For the reviewer; lowers the evidence grade.</summary>
    Warning,

    /// <summary>Blocks a merge.</summary>
    Error,
}
