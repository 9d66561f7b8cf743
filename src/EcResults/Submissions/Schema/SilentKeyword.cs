using Json.Schema;

namespace EcResults.Submissions.Schema;

/// <summary>
/// A keyword of the library below which a failure is no fault by itself: a condition, a negation, an alternative. Where the
/// keyword as a whole fails, it is named.
/// </summary>
internal sealed class SilentKeyword(IKeywordHandler library) : IKeywordHandler
{
    public string Name => library.Name;

    public object? ValidateKeywordValue(JsonElement value) => library.ValidateKeywordValue(value);

    public void BuildSubschemas(KeywordData keyword, BuildContext context) => library.BuildSubschemas(keyword, context);

    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        var evaluation = Evaluation.Of(context);
        var wasSilent = evaluation.IsSilent;
        evaluation.IsSilent = true;
        var result = library.Evaluate(keyword, context);
        evaluation.IsSilent = wasSilent;
        if (!result.IsValid && result.ContributesToValidation)
        {
            evaluation.Report(context, Name, $"{JsonWords.Value(context.Instance)} does not meet {Name} of the schema");
        }

        return result;
    }
}
