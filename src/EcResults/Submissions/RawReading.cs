namespace EcResults.Submissions;

/// <summary>One raw file and what its parser said.</summary>
/// <param name="Path">The path within the submission.</param>
/// <param name="File">The file's row of the evidence catalogue.</param>
/// <param name="Source">The text.</param>
/// <param name="Reading">The report, or the problems that prevent one.</param>
public sealed record RawReading(string Path, EvidenceFile File, SourceText Source, Reading<Report> Reading);
