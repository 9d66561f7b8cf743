using Json.Schema;
using Json.Schema.Keywords;

namespace EcResults.Submissions.Schema;

/// <summary>
/// <c>items</c>, which stops once nobody would read more. The library builds a result for every item, and counts those
/// after <c>prefixItems</c> from 0.
/// </summary>
internal sealed class LimitedItems : ItemsKeyword
{
    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        if (context.Instance.ValueKind != System.Text.Json.JsonValueKind.Array)
        {
            return KeywordEvaluation.Ignore;
        }

        var evaluation = Evaluation.Of(context);
        var path = context.EvaluationPath.Combine(Name);
        var first = keyword.Value as int? ?? 0;
        var (isValid, index) = (true, 0);
        foreach (var item in context.Instance.EnumerateArray())
        {
            if (index >= first)
            {
                var location = context.InstanceLocation.Combine(index);
                isValid &= keyword
                    .Subschemas[0]
                    .Evaluate(context with { InstanceLocation = location, Instance = item, EvaluationPath = path })
                    .IsValid;
                if (!isValid && !evaluation.IsReporting)
                {
                    break;
                }
            }

            index++;
        }

        return new KeywordEvaluation
        {
            Keyword = Name,
            IsValid = isValid,
            Annotation = Json.Schema.JsonElementExtensions.True,
        };
    }
}
