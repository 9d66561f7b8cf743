namespace EcResults.JsonSchema;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOfKeyword(string location, SchemaNode[] branches) : Keyword("allOf", location)
{
    public override IEnumerable<SchemaNode> InPlace => branches;

    public static Keyword? Build(KeywordSource source) =>
        source.Schemas("allOf") is { } branches ? new AllOfKeyword(source.Location("allOf"), branches) : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var valid = true;
        for (var i = 0; i < branches.Length && (valid || run.Collects); i++)
        {
            valid &= branches[i].Evaluate(instance, run, evaluated);
        }
        return valid;
    }
}
