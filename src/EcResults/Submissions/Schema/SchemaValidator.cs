using Json.Schema;

namespace EcResults.Submissions.Schema;

/// <summary>
/// A JSON Schema (draft 2020-12) as JsonSchema.Net evaluates it, with our words for what is wrong and the place of it.
/// Nothing is fetched, and nothing that two schemas share is written. Immutable, so that threads may share it.
/// </summary>
public sealed class SchemaValidator
{
    private readonly Json.Schema.JsonSchema _schema;

    private SchemaValidator(Json.Schema.JsonSchema schema) => _schema = schema;

    /// <summary>Builds a schema from its text.</summary>
    /// <exception cref="JsonSchemaException">The schema is malformed.</exception>
    public static SchemaValidator FromText(string text) => FromText(Encoding.UTF8.GetBytes(text));

    /// <summary>Builds a schema from its UTF-8 text, which must not change afterwards.</summary>
    /// <exception cref="JsonSchemaException">The schema is malformed.</exception>
    public static SchemaValidator FromText(ReadOnlyMemory<byte> utf8) =>
        FromElement(JsonDocument.Parse(utf8).RootElement, new SchemaRegistry());

    /// <summary>Builds a schema that may refer to those of a registry, and joins them.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="registry">The schemas that it may refer to.</param>
    /// <param name="address">Its own address, unless it states one.</param>
    /// <exception cref="JsonSchemaException">The schema is malformed.</exception>
    public static SchemaValidator FromElement(JsonElement schema, SchemaRegistry registry, Uri? address = null)
    {
        var built = Json.Schema.JsonSchema.Build(
            schema,
            new BuildOptions { SchemaRegistry = registry, Dialect = SchemaDialect.Instance },
            address
        );
        if (address is not null)
        {
            // It answers to the address that it has and to the one that it states.
            registry.Register(address, built);
        }

        return new SchemaValidator(built);
    }

    /// <summary>Whether a value meets the schema.</summary>
    public bool IsValid(JsonElement value) => _schema.Evaluate(value, new Evaluation(text: null)).IsValid;

    /// <summary>All ways in which a text breaks the schema, in its order, up to some thousands; none where it is no JSON.</summary>
    public IReadOnlyList<SchemaFinding> Validate(JsonText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Nearly all texts are valid, and a verdict alone costs a fraction of the reasons.
        if (text.Root is not { } root || IsValid(root))
        {
            return [];
        }

        var evaluation = new Evaluation(text);
        _schema.Evaluate(root, evaluation);
        return evaluation.Findings is { Count: > 0 } findings
            ?
            [
                .. findings
                    .OrderBy(finding => finding.Span.Line)
                    .ThenBy(finding => finding.Span.Column)
                    .DistinctBy(finding => (finding.Span, finding.Message)),
            ]
            : [new SchemaFinding("", text.SpanOf(root), "", "the document does not follow its schema")];
    }
}
