namespace EcResults.JsonSchema;

/// <summary><c>const</c> and <c>enum</c>.</summary>
internal sealed class ChoiceKeyword : Keyword
{
    private readonly HashSet<PositionedValue> _allowed;
    private readonly string[] _wording;

    private ChoiceKeyword(string name, string location, IReadOnlyCollection<PositionedValue> allowed)
        : base(name, location)
    {
        _allowed = new HashSet<PositionedValue>(allowed, ValueEquality.Instance);
        _wording = [.. allowed.Select(Shown.Allowed)];
    }

    public static Keyword? BuildConst(KeywordSource source) =>
        source.Get("const") is { } value ? new ChoiceKeyword("const", source.Location("const"), [value]) : null;

    public static Keyword? BuildEnum(KeywordSource source)
    {
        if (source.Get("enum") is not { } value)
        {
            return null;
        }
        KeywordSource.Require(value, value.Kind == JsonKind.Array, "enum must be an array");
        return new ChoiceKeyword("enum", source.Location("enum"), value.Items);
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        if (_allowed.Contains(instance))
        {
            return true;
        }
        return _wording.Length == 1
            ? run.Fail(this, instance, $"{instance} is not {_wording[0]}, the only value allowed", _wording)
            : run.Fail(this, instance, $"{instance} is not one of {Wording.List(_wording)}", _wording);
    }
}
