namespace EcResults.Evidence;

/// <summary>Whether a submission must have a raw file.</summary>
public enum EvidenceNeed
{
    /// <summary>It must; without the file it is refused.</summary>
    Required,

    /// <summary>Each run has exactly one file with this need: the load generator's output.</summary>
    LoadReport,

    /// <summary>A careful reviewer looks for it; without the file there is a warning.</summary>
    Expected,

    /// <summary>It may.</summary>
    Optional,
}
