namespace EcResults.JsonSchema;

/// <summary>A schema that cannot be built: malformed, or with a reference that leads nowhere. A fault of its author.</summary>
public sealed class JsonSchemaException : Exception
{
    /// <summary>A fault without a place.</summary>
    public JsonSchemaException() { }

    /// <summary>A fault without a place.</summary>
    public JsonSchemaException(string message)
        : base(message) { }

    /// <summary>A fault without a place that has a cause.</summary>
    public JsonSchemaException(string message, Exception? innerException)
        : base(message, innerException) { }

    /// <summary>A fault at a place of the schema.</summary>
    public JsonSchemaException(string message, JsonSpan span, Exception? innerException = null)
        : base($"{span.Start}: {message}", innerException) => Span = span;

    /// <summary>Where in its own text the schema is wrong.</summary>
    public JsonSpan? Span { get; }
}
