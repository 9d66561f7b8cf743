using Json.Schema;
using Json.Schema.Keywords;

namespace EcResults.Submissions.Schema;

/// <summary>
/// <c>properties</c>, which names a property that the schema forbids with <c>false</c>. Where only the verdict counts, it
/// spares the paths and the list of names that the library makes for reports: they take a third of the time of a verdict.
/// </summary>
internal sealed class KnownProperties : PropertiesKeyword
{
    public override void BuildSubschemas(KeywordData keyword, BuildContext context)
    {
        base.BuildSubschemas(keyword, context);
        var properties = new List<Property>();
        foreach (var property in keyword.RawValue.EnumerateObject())
        {
            properties.Add(new Property(Encoding.UTF8.GetBytes(property.Name), keyword.Subschemas[properties.Count]));
        }

        keyword.Value = properties;
    }

    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        if (context.CanOptimize && context.Instance.ValueKind == JsonValueKind.Object)
        {
            return new KeywordEvaluation { Keyword = Name, IsValid = IsValid(keyword, context) };
        }

        var result = base.Evaluate(keyword, context);
        if (!result.IsValid)
        {
            foreach (var member in context.Instance.EnumerateObject())
            {
                if (
                    keyword.RawValue.TryGetProperty(member.Name, out var schema)
                    && schema.ValueKind == JsonValueKind.False
                )
                {
                    Evaluation
                        .Of(context)
                        .Report(context, member, Name, $"property {JsonWords.Text(member.Name)} is not allowed here");
                }
            }
        }

        return result;
    }

    private static bool IsValid(KeywordData keyword, EvaluationContext context)
    {
        foreach (var (name, schema) in (List<Property>)keyword.Value!)
        {
            if (
                context.Instance.TryGetProperty(name, out var value)
                && !schema.Evaluate(context with { Instance = value }).IsValid
            )
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Property(byte[] Name, JsonSchemaNode Schema);
}
