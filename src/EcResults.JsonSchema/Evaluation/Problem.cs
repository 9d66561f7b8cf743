namespace EcResults.JsonSchema;

/// <summary>A finding while it is still being weighed against others.</summary>
/// <param name="At">The value, or the key, that is wrong.</param>
/// <param name="Keyword">The keyword that says so.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Allowed">For a closed choice (type, const, enum) what could stand there, as messages name it.</param>
internal sealed record Problem(PositionedValue At, Keyword Keyword, string Message, IReadOnlyList<string>? Allowed);
