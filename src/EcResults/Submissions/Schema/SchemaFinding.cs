namespace EcResults.Submissions.Schema;

/// <summary>One way in which a document breaks its schema.</summary>
/// <param name="InstanceLocation">A JSON pointer to the value; for a wrong key, to its member.</param>
/// <param name="Span">Where the value, or the wrong key, stands.</param>
/// <param name="Keyword">The keyword that is not met.</param>
/// <param name="Message">What was found and what is allowed, lower case, without a full stop.</param>
public sealed record SchemaFinding(string InstanceLocation, JsonSpan Span, string Keyword, string Message);
