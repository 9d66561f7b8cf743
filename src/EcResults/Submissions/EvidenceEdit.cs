namespace EcResults.Submissions;

/// <summary>A raw file that is not as the tool printed it.</summary>
/// <param name="File">Its path within the submission, for instance <c>raw/env/server-config.txt</c>.</param>
/// <param name="Reason">What was changed and why, in one sentence; the result's page shows it.</param>
public sealed record EvidenceEdit(string File, string Reason);
