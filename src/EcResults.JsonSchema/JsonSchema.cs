using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EcResults.JsonSchema;

/// <summary>A JSON Schema, draft 2020-12. Immutable and safe to share between threads.</summary>
[SuppressMessage(
    "Design",
    "MA0049:Type name should not match containing namespace",
    Justification = "Named as in JsonSchema.Net, so that the package can take this project's place."
)]
public sealed class JsonSchema
{
    private readonly SchemaNode _root;
    private readonly bool _tracksScope;
    private readonly int _mostFindings;

    internal JsonSchema(SchemaNode root, bool tracksScope, int mostFindings)
    {
        _root = root;
        _tracksScope = tracksScope;
        _mostFindings = mostFindings;
    }

    /// <summary>Builds a schema from its text.</summary>
    /// <exception cref="JsonSchemaException">The schema is malformed, or a reference leads nowhere.</exception>
    public static JsonSchema FromText(string text, JsonSchemaOptions? options = null) =>
        FromText(Encoding.UTF8.GetBytes(text), options);

    /// <summary>Builds a schema from its UTF-8 text, which must not change afterwards.</summary>
    /// <exception cref="JsonSchemaException">The schema is malformed, or a reference leads nowhere.</exception>
    public static JsonSchema FromText(ReadOnlyMemory<byte> utf8, JsonSchemaOptions? options = null)
    {
        var parsed = JsonText.Parse(utf8, JsonText.LargestMaxDepth);
        return parsed.IsValid
            ? SchemaCompiler.Build(parsed.Root, options ?? JsonSchemaOptions.Default)
            : throw new JsonSchemaException(parsed.Error.Message, parsed.Error.Span);
    }

    /// <summary>Judges an instance. Locations in the findings are relative to the value given.</summary>
    public EvaluationResults Evaluate(PositionedValue root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var run = new Evaluation(_tracksScope, _mostFindings);
        // Nearly all instances are valid, and a verdict alone is quick; only the others are gone through again.
        if (run.Test(_root, root, evaluated: null))
        {
            return EvaluationResults.Valid;
        }
        var findings = run.Gather(_root, root, evaluated: null)
            .OrderBy(problem => problem.At.Start)
            .DistinctBy(problem => (problem.At.Start, problem.Message))
            .Select(problem => new EvaluationFinding(
                JsonPointer.Of(root, problem.At),
                problem.At.Span,
                problem.Keyword.Name,
                problem.Keyword.Location,
                problem.Message
            ));
        return new EvaluationResults(isValid: false, [.. findings]);
    }
}
