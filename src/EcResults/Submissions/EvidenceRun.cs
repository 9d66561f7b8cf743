namespace EcResults.Submissions;

/// <summary>One run as the person who measured it lists it: a row of <c>runs.csv</c>.</summary>
/// <param name="Name">The folder of its raw files.</param>
/// <param name="Workload">The workload's name.</param>
/// <param name="Mode">What eCapture did.</param>
/// <param name="Repetition">The block, from 1.</param>
/// <param name="StartedAt">When the load started, UTC.</param>
/// <param name="Load">The load command as typed.</param>
/// <param name="Ecapture">eCapture's command as typed; null for the baseline.</param>
/// <param name="Profile">Whether BPF statistics were on.</param>
public sealed record EvidenceRun(
    string Name,
    string Workload,
    Mode Mode,
    int Repetition,
    DateTimeOffset StartedAt,
    string Load,
    string? Ecapture,
    bool Profile = false
);
