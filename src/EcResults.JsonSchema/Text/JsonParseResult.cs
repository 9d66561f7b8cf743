using System.Diagnostics.CodeAnalysis;

namespace EcResults.JsonSchema;

/// <summary>What reading a JSON text gave: a root or an error, never both and never neither.</summary>
public sealed class JsonParseResult
{
    internal JsonParseResult(PositionedValue? root, JsonSyntaxError? error)
    {
        Root = root;
        Error = error;
    }

    /// <summary>The value of the whole text, when it is strict JSON.</summary>
    public PositionedValue? Root { get; }

    /// <summary>The first fault, when it is not.</summary>
    public JsonSyntaxError? Error { get; }

    /// <summary>Whether the text is strict JSON.</summary>
    [MemberNotNullWhen(true, nameof(Root))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsValid => Root is not null;
}
