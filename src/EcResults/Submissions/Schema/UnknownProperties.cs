using System.Text.Json;
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
        var isValid = true;
        foreach (var member in context.Instance.EnumerateObject())
        {
            if (known.Contains(member.Name))
            {
                continue;
            }

            isValid = false;
            if (evaluation.OutputFormat == OutputFormat.Flag || evaluation.IsFull)
            {
                break;
            }

            evaluation.Report(context, member, Name, Explain(context.Instance, member.Name, known));
        }

        return new KeywordEvaluation
        {
            Keyword = Name,
            IsValid = isValid,
            Annotation = Json.Schema.JsonElementExtensions.True,
        };
    }

    private static string Explain(JsonElement instance, string name, HashSet<string> known)
    {
        // A name that already stands there cannot be what was meant.
        var free = known.Where(candidate => !instance.TryGetProperty(candidate, out _));
        return $"unknown property {JsonWords.Text(name)}{DidYouMean.Hint(name, free)}";
    }
}
