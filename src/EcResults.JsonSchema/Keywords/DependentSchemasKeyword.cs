namespace EcResults.JsonSchema;

/// <summary><c>dependentSchemas</c>.</summary>
internal sealed class DependentSchemasKeyword(string location, (string Trigger, SchemaNode Schema)[] rules)
    : Keyword("dependentSchemas", location)
{
    public override IEnumerable<SchemaNode> InPlace => rules.Select(rule => rule.Schema);

    public static Keyword? Build(KeywordSource source) =>
        source.SchemaMap("dependentSchemas") is { } rules
            ? new DependentSchemasKeyword(
                source.Location("dependentSchemas"),
                [.. source.Get("dependentSchemas")!.Members.Select(member => (member.Name, rules[member.Name]))]
            )
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var valid = true;
        foreach (var (trigger, schema) in rules)
        {
            if (instance.Body is { } body && body.IndexOf(trigger) >= 0)
            {
                valid &= schema.Evaluate(instance, run, evaluated);
            }
        }
        return valid;
    }
}
