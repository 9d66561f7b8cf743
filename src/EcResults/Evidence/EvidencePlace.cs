namespace EcResults.Evidence;

/// <summary>The folder of a raw file.</summary>
public enum EvidencePlace
{
    /// <summary><c>raw/env</c>: the machine and the software.</summary>
    Environment,

    /// <summary><c>raw/&lt;run&gt;</c>: one run.</summary>
    Run,
}
