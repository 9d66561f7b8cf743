using Json.Schema;
using Json.Schema.Keywords;

namespace EcResults.Submissions.Schema;

/// <summary><c>properties</c>, which names a property that the schema forbids with <c>false</c>.</summary>
internal sealed class KnownProperties : PropertiesKeyword
{
    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
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
}
