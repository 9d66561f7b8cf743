using System.Text.Json;
using Json.Schema;

namespace EcResults.Submissions.Schema;

/// <summary>An assertion with the library's verdict and our words.</summary>
/// <param name="library">The library's keyword.</param>
/// <param name="words">What is wrong with a value that the library refuses; given the keyword's value and the value.</param>
internal sealed class WordedKeyword(IKeywordHandler library, Func<JsonElement, JsonElement, IEnumerable<string>> words)
    : IKeywordHandler
{
    public string Name => library.Name;

    public object? ValidateKeywordValue(JsonElement value) => library.ValidateKeywordValue(value);

    public void BuildSubschemas(KeywordData keyword, BuildContext context) => library.BuildSubschemas(keyword, context);

    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        var result = library.Evaluate(keyword, context);
        if (!result.IsValid && Evaluation.Of(context).OutputFormat != OutputFormat.Flag)
        {
            foreach (var message in words(keyword.RawValue, context.Instance))
            {
                Evaluation.Of(context).Report(context, Name, message);
            }
        }

        return result;
    }
}
