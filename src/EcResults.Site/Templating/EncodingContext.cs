using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace EcResults.Site.Templating;

/// <summary>
/// A template's run in which every value is HTML-encoded unless it is <see cref="Html"/>, and in which a misspelt name
/// is an error. Members of models are named as Scriban does by default: <c>TotalBytes</c> is <c>total_bytes</c>.
/// </summary>
internal sealed class EncodingContext : TemplateContext
{
    public EncodingContext(ScriptObject builtins)
        : base(builtins)
    {
        EnableRelaxedMemberAccess = false;
        StrictVariables = true;
        LoopLimit = int.MaxValue;
        LimitToString = 0;
        RecursiveLimit = 50;
        NewLine = "\n";
    }

    /// <inheritdoc />
    public override TemplateContext Write(SourceSpan span, object? textAsObject) =>
        textAsObject is Html html
            ? Write(html.Value)
            : Write(HtmlText.Encode(ObjectToString(textAsObject) ?? string.Empty));
}
