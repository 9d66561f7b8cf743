namespace EcResults.JsonSchema;

/// <summary>One thing that is wrong with an instance.</summary>
/// <param name="InstanceLocation">A JSON pointer to the value; for a wrong key, to its member.</param>
/// <param name="Span">Where the value, or the wrong key, stands.</param>
/// <param name="Keyword">The keyword that is not met.</param>
/// <param name="SchemaLocation">Where that keyword stands: the address of the schema, if it has one, and a pointer.</param>
/// <param name="Message">What was found and what is allowed, lower case, without a full stop.</param>
public sealed record EvaluationFinding(
    string InstanceLocation,
    JsonSpan Span,
    string Keyword,
    string SchemaLocation,
    string Message
);
