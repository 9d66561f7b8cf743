using System.Text.Json.Serialization;

namespace EcResults.Submissions;

/// <summary>Why a published result is no longer what it was.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Date">When, UTC.</param>
/// <param name="SupersededBy">The id of the result that takes its place, if any.</param>
public sealed record SubmissionStatus(SubmissionState State, string Reason, DateOnly Date, string? SupersededBy = null);

/// <summary>What became of a published result.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubmissionState>))]
public enum SubmissionState
{
    /// <summary>Not to be used: it keeps its page and leaves every aggregate.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    /// <summary>Changed after publication; the reason says what.</summary>
    [JsonStringEnumMemberName("corrected")]
    Corrected,

    /// <summary>Doubted, with an open issue: it counts, and is marked wherever it is shown.</summary>
    [JsonStringEnumMemberName("disputed")]
    Disputed,
}
