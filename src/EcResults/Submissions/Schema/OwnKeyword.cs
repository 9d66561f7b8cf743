using System.Text.Json;
using Json.Schema;

namespace EcResults.Submissions.Schema;

/// <summary>An assertion with a verdict of our own.</summary>
internal sealed class OwnKeyword : IKeywordHandler
{
    private readonly Func<JsonElement, object?> _prepare;
    private readonly Func<KeywordData, JsonElement, string?> _fault;

    /// <summary>An assertion on the keyword's value as it stands in the schema.</summary>
    /// <param name="name">The keyword.</param>
    /// <param name="fault">What is wrong with a value, or null; given the keyword's value and the value.</param>
    public OwnKeyword(string name, Func<JsonElement, JsonElement, string?> fault)
    {
        Name = name;
        _prepare = _ => null;
        _fault = (keyword, value) => fault(keyword.RawValue, value);
    }

    /// <summary>An assertion on what was prepared from the keyword's value while the schema was built.</summary>
    public OwnKeyword(string name, Func<object, JsonElement, string?> fault, Func<JsonElement, object> prepare)
    {
        Name = name;
        _prepare = prepare;
        _fault = (keyword, value) => fault(keyword.Value!, value);
    }

    public string Name { get; }

    public object? ValidateKeywordValue(JsonElement value) => _prepare(value);

    public void BuildSubschemas(KeywordData keyword, BuildContext context) { }

    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        var fault = _fault(keyword, context.Instance);
        if (fault is not null)
        {
            Evaluation.Of(context).Report(context, Name, fault);
        }

        return new KeywordEvaluation { Keyword = Name, IsValid = fault is null };
    }
}
