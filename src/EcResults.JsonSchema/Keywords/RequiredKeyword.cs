namespace EcResults.JsonSchema;

/// <summary><c>required</c>.</summary>
internal sealed class RequiredKeyword(string location, string[] names) : Keyword("required", location)
{
    public IReadOnlyList<string> Names => names;

    public static Keyword? Build(KeywordSource source) =>
        source.Get("required") is { } value
            ? new RequiredKeyword(source.Location("required"), source.Texts(value, "required"))
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        if (instance.Body is not { } body)
        {
            return true;
        }
        var valid = true;
        foreach (var name in names)
        {
            if (body.IndexOf(name) >= 0)
            {
                continue;
            }
            valid = run.Fail(this, instance, $"required property {Shown.Text(name)} is missing");
            if (!run.Collects)
            {
                break;
            }
        }
        return valid;
    }
}
