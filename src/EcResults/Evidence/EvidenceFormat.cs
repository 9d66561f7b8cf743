namespace EcResults.Evidence;

/// <summary>A format of raw evidence: what one parser reads.</summary>
/// <param name="Name">The word for <c>show --kind</c>.</param>
/// <param name="Code">The code of the rule that such a file must be readable.</param>
/// <param name="Words">What prints it, in words.</param>
/// <param name="Read">The parser.</param>
public sealed record EvidenceFormat(string Name, string Code, string Words, Func<SourceText, Reading<Report>> Read);
