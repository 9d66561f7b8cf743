namespace EcResults.JsonSchema;

/// <summary>One member of an object.</summary>
public sealed class PositionedMember
{
    private readonly int _nameStart;
    private readonly int _nameEnd;

    internal PositionedMember(string name, int nameStart, int nameEnd, PositionedValue value)
    {
        Name = name;
        _nameStart = nameStart;
        _nameEnd = nameEnd;
        Value = value;
    }

    /// <summary>The key, decoded.</summary>
    public string Name { get; }

    /// <summary>The value.</summary>
    public PositionedValue Value { get; }

    /// <summary>Where the key stands, its quotes included.</summary>
    public JsonSpan NameSpan => Value.Source.Span(_nameStart, _nameEnd);

    /// <summary>The key as a string value, for the rules that apply to keys.</summary>
    internal PositionedValue NameValue => new(Value.Source, _nameStart, _nameEnd, JsonKind.String, Name);

    internal int NameStart => _nameStart;
}
