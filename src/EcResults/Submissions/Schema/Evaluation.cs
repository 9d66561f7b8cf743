using Json.Pointer;
using Json.Schema;

namespace EcResults.Submissions.Schema;

/// <summary>
/// One evaluation of one text. It travels with the library's options, which reach every keyword and belong to this
/// evaluation alone; the library's own output has places that are wrong below if, items and additionalProperties.
/// </summary>
internal sealed class Evaluation : EvaluationOptions
{
    /// <summary>Twenty of a code are listed; the rest are counted, and a file with so many was not made by hand.</summary>
    private const int MostFindings = 2000;

    private readonly JsonText? _text;
    private readonly List<SchemaFinding> _findings = [];

    /// <summary>An evaluation.</summary>
    /// <param name="text">The text to find places in, or null where only the verdict is asked for.</param>
    public Evaluation(JsonText? text)
    {
        _text = text;
        OutputFormat = text is null ? OutputFormat.Flag : OutputFormat.Hierarchical;
    }

    public IReadOnlyList<SchemaFinding> Findings => _findings;

    /// <summary>Whether nothing is reported: what a condition or an alternative does not meet is no fault.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether a further fault is of use to anybody.</summary>
    public bool IsReporting => _text is not null && !IsSilent && _findings.Count < MostFindings;

    /// <summary>The evaluation that a keyword takes part in.</summary>
    public static Evaluation Of(EvaluationContext context) => (Evaluation)context.Options;

    /// <summary>Reports a value.</summary>
    public void Report(EvaluationContext context, string keyword, string message)
    {
        if (IsReporting)
        {
            var span = _text!.SpanOf(context.Instance);
            _findings.Add(new SchemaFinding(context.InstanceLocation.ToString(), span, keyword, message));
        }
    }

    /// <summary>Reports a key.</summary>
    public void Report(EvaluationContext context, JsonProperty member, string keyword, string message)
    {
        if (IsReporting)
        {
            var location = context.InstanceLocation.Combine(JsonPointer.Create(member.Name)).ToString();
            _findings.Add(new SchemaFinding(location, _text!.SpanOfName(member), keyword, message));
        }
    }
}
