namespace EcResults.Evidence;

/// <summary>A file of raw evidence that a submission may hold. Its name says what it is and how it is read.</summary>
/// <param name="Name">The name without folders.</param>
/// <param name="Place">The folder that it lies in.</param>
/// <param name="Need">Whether a submission must have it.</param>
/// <param name="Format">How it is read.</param>
public sealed record EvidenceFile(string Name, EvidencePlace Place, EvidenceNeed Need, EvidenceFormat Format)
{
    /// <summary>The command whose output it is, as a contributor types it.</summary>
    public required string Command { get; init; }

    /// <summary>What the capital words of the command stand for and when to run it, or null where nothing has to be said.</summary>
    public string? Note { get; init; }

    /// <summary>What a reviewer learns from it, as a clause: "it shows …".</summary>
    public required string Adds { get; init; }

    /// <summary>
    /// Whether <c>ecresults new</c> runs the command: it needs no process that only the contributor knows, and prints
    /// the same after the measurement as before.
    /// </summary>
    public bool IsCaptured { get; init; }

    /// <summary>Whether it only means something while eCapture runs, so that a baseline has none.</summary>
    public bool OnlyWithEcapture { get; init; }

    /// <summary>
    /// Whether two files of this name are never equal unless one is a copy: their counts, latencies and clocks tell them
    /// apart. A process's memory may be the same in two runs.
    /// </summary>
    public bool TellsRunsApart { get; init; }

    /// <summary>The best grade of a submission that lacks it.</summary>
    public Grade BestGrade { get; init; } = Grade.A;

    /// <summary>What to do where it is larger than a file may be, or null where nothing is known that helps.</summary>
    public string? IfTooLarge { get; init; }

    /// <summary>What to do where it is missing.</summary>
    public string Cure => Note is null ? $"save the output of {Command}" : $"save the output of {Command} ({Note})";
}
