namespace EcResults.Findings;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>For the reviewer; lowers the evidence grade.</summary>
    Warning,

    /// <summary>Blocks a merge.</summary>
    Error,
}

/// <summary>A severity in words.</summary>
public static class SeverityWords
{
    /// <summary>As every format of findings names it.</summary>
    public static string Word(this Severity severity) => severity == Severity.Error ? "error" : "warning";
}
