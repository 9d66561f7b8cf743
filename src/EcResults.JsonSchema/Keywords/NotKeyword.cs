namespace EcResults.JsonSchema;

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(string location, SchemaNode schema) : Keyword("not", location)
{
    public override IEnumerable<SchemaNode> InPlace => [schema];

    public static Keyword? Build(KeywordSource source) =>
        source.Schema("not") is { } schema ? new NotKeyword(source.Location("not"), schema) : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        if (!run.Test(schema, instance, evaluated: null))
        {
            return true;
        }
        // "not required" is how schemas forbid a property; saying which is worth the exception.
        var forbidden = schema.RequiredAlone;
        return forbidden is [var name] && instance.TryGetMember(name, out var member)
            ? run.Fail(this, member.NameValue, $"property {Shown.Text(name)} is not allowed here")
            : run.Fail(this, instance, $"{instance} is of a form that is not allowed here");
    }
}
