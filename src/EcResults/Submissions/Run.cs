using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>One execution of one workload in one mode.</summary>
public sealed record Run
{
    /// <summary>The name of its folder below <c>raw/</c>: <c>nn-mode</c>, nn in the order of time.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its workload.</summary>
    public required string Workload { get; init; }

    /// <summary>What eCapture did.</summary>
    public required Mode Mode { get; init; }

    /// <summary>The block that it belongs to, from 1.</summary>
    public required int Repetition { get; init; }

    /// <summary>When the load started, UTC.</summary>
    [JsonConverter(typeof(UtcTimeConverter))]
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>
    /// True for a run with BPF statistics switched on: they cost time themselves, so it tells where the cost lies and is
    /// never compared. Absent otherwise.
    /// </summary>
    public bool? Profile { get; init; }

    /// <summary>The command lines as typed.</summary>
    public required RunCommands Commands { get; init; }

    /// <summary>
    /// What the raw files of this run said when the submission was made; read and checked where it stands. Checksums have
    /// taken its place in new submissions.
    /// </summary>
    public FigureValues? Figures { get; init; }
}

/// <summary>The command lines as typed.</summary>
/// <param name="Load">The load generator's.</param>
/// <param name="Ecapture">eCapture's; none for the baseline.</param>
public sealed record RunCommands(string Load, string? Ecapture = null);
