using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>The content of <c>submission.json</c>, format version 1.</summary>
public sealed record Manifest
{
    /// <summary>The version that this code writes.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>Where an editor finds the schema; ignored otherwise.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The format version.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary><c>yyyymmdd-submitter-machine</c>, equal to the folder's name.</summary>
    public required string Id { get; init; }

    /// <summary>Who measured.</summary>
    public required Submitter Submitter { get; init; }

    /// <summary>The day of measuring, UTC.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Absent for a published result.</summary>
    public SubmissionStatus? Status { get; init; }

    /// <summary>The machine and software.</summary>
    public required TestEnvironment Environment { get; init; }

    /// <summary>The load configurations, in the order measured.</summary>
    public required IReadOnlyList<Workload> Workloads { get; init; }

    /// <summary>The runs, in the order in which they ran.</summary>
    public required IReadOnlyList<Run> Runs { get; init; }

    /// <summary>The raw files that were edited after they were recorded, or null where none was.</summary>
    public IReadOnlyList<EvidenceEdit>? Edits { get; init; }

    /// <summary>The medians, one entry a workload and mode.</summary>
    public required IReadOnlyList<SummaryEntry> Summary { get; init; }

    /// <summary>The workload that a run names, or null where there is none of that name.</summary>
    public Workload? WorkloadOf(Run run) => Workloads.FirstOrDefault(workload => workload.Name == run.Workload);
}
