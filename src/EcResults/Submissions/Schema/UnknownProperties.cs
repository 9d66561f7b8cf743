using Json.Schema;
using Json.Schema.Keywords;

namespace EcResults.Submissions.Schema;

/// <summary>
/// <c>additionalProperties</c>. Where it is <c>false</c>, unknown properties are named, with the one that was probably
/// meant, and a text with very many of them costs no more than one with as many as anybody reads.
/// </summary>
internal sealed class UnknownProperties : AdditionalPropertiesKeyword
{
    public override void BuildSubschemas(KeywordData keyword, BuildContext context)
    {
        base.BuildSubschemas(keyword, context);
        // The library's own evaluation stays where members are known by a pattern.
        if (
            keyword.RawValue.ValueKind == JsonValueKind.False
            && !context.LocalSchema.TryGetProperty("patternProperties", out _)
        )
        {
            keyword.Value = context.LocalSchema.TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal)
                : new HashSet<string>(StringComparer.Ordinal);
        }
    }

    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        if (keyword.Value is not HashSet<string> known || context.Instance.ValueKind != JsonValueKind.Object)
        {
            return base.Evaluate(keyword, context);
        }

        var evaluation = Evaluation.Of(context);
        // A name that already stands there cannot be what was meant.
        string[]? free = null;
        foreach (var member in context.Instance.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            if (!evaluation.IsReporting)
            {
                return Result(isValid: false);
            }

            free ??= [.. known.Where(name => !context.Instance.TryGetProperty(name, out _))];
            var hint = DidYouMean.Of(member.Name, free) is { } near ? $"; did you mean {JsonWords.Text(near)}?" : "";
            evaluation.Report(context, member, Name, $"unknown property {JsonWords.Text(member.Name)}{hint}");
        }

        return Result(isValid: free is null);
    }

    private KeywordEvaluation Result(bool isValid) =>
        new()
        {
            Keyword = Name,
            IsValid = isValid,
            Annotation = Json.Schema.JsonElementExtensions.True,
        };
}
