using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<Type, IObjectAccessor> accessors;

    /// <summary>Makes a run.</summary>
    /// <param name="builtins">The functions.</param>
    /// <param name="accessors">
    /// How the members of a type are read, shared by all runs: a run looks at each type once more otherwise.
    /// </param>
    public EncodingContext(ScriptObject builtins, ConcurrentDictionary<Type, IObjectAccessor> accessors)
        : base(builtins)
    {
        this.accessors = accessors;
        EnableRelaxedMemberAccess = false;
        StrictVariables = true;
        LoopLimit = int.MaxValue;
        LimitToString = 0;
        RecursiveLimit = 50;
        NewLine = "\n";
    }

    /// <inheritdoc />
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        // No template captures what it writes: there is one output from its start to its end.
        var output = (Utf8Output)Output;
        switch (textAsObject)
        {
            case null:
                break;
            case IMarkup markup:
                markup.WriteTo(output);
                break;
            case var value:
                HtmlText.Encode(value as string ?? ObjectToString(value), output);
                break;
        }

        return this;
    }

    /// <inheritdoc />
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is string or IScriptObject or System.Collections.IEnumerable
            ? base.GetMemberAccessorImpl(target)
            : accessors.GetOrAdd(target.GetType(), static type => new ModelAccessor(type));
}
