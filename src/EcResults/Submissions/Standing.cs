namespace EcResults.Submissions;

/// <summary>How long a submission has stood among the others, the longest first.</summary>
public enum Standing
{
    /// <summary>The base has it as it is, or nothing is known about when it came.</summary>
    Settled,

    /// <summary>The base has it, and it is changed.</summary>
    Changed,

    /// <summary>It is added.</summary>
    Added,
}
