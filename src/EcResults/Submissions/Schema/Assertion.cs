using Json.Schema;

namespace EcResults.Submissions.Schema;

/// <summary>A keyword that judges a value by itself: the verdict and the words for it are ours.</summary>
/// <param name="name">The keyword.</param>
/// <param name="kind">The kind of values that it judges, or null for all.</param>
/// <param name="faults">What is wrong with a value, in words, from the keyword's value in the schema and the value.</param>
internal class Assertion(string name, JsonValueKind? kind, Func<JsonElement, JsonElement, IEnumerable<string>> faults)
    : IKeywordHandler
{
    public string Name => name;

    public virtual object? ValidateKeywordValue(JsonElement value) => null;

    public void BuildSubschemas(KeywordData keyword, BuildContext context) { }

    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        var isValid = true;
        if (kind is null || kind == context.Instance.ValueKind)
        {
            foreach (var fault in Faults(keyword, context.Instance))
            {
                isValid = false;
                Evaluation.Of(context).Report(context, Name, fault);
            }
        }

        return new KeywordEvaluation { Keyword = Name, IsValid = isValid };
    }

    /// <summary>What is wrong with a value of the kind that is judged.</summary>
    protected virtual IEnumerable<string> Faults(KeywordData keyword, JsonElement value) =>
        faults(keyword.RawValue, value);
}
