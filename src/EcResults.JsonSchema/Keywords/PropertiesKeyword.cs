namespace EcResults.JsonSchema;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>, in one pass over the members.</summary>
internal sealed class PropertiesKeyword(
    string location,
    Dictionary<string, SchemaNode> properties,
    (EcmaPattern Pattern, SchemaNode Schema)[] patterns,
    SchemaNode? additional
) : Keyword("properties", location)
{
    public override IEnumerable<string> MemberNames => properties.Keys;

    public static Keyword? Build(KeywordSource source)
    {
        var properties = source.SchemaMap("properties");
        var patterns = source.SchemaMap("patternProperties");
        var additional = source.Schema("additionalProperties");
        if (properties is null && patterns is null && additional is null)
        {
            return null;
        }
        var at = source.Get("patternProperties");
        return new PropertiesKeyword(
            source.Location("properties"),
            properties ?? [],
            // In the order of the schema: a frozen dictionary has none.
            at is null
                ? []
                : [.. at.Members.Select(member => (source.Pattern(member.Name, at), patterns![member.Name]))],
            additional
        );
    }

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var members = instance.Body?.Members ?? [];
        var valid = true;
        for (var i = 0; i < members.Length && (valid || run.Collects); i++)
        {
            var isKnown = properties.TryGetValue(members[i].Name, out var schema);
            if (isKnown)
            {
                valid &= Apply(schema!, members[i], run);
            }
            foreach (var entry in patterns)
            {
                if (entry.Pattern.IsMatch(members[i].Name))
                {
                    isKnown = true;
                    valid &= Apply(entry.Schema, members[i], run);
                }
            }
            if (!isKnown && additional is not null)
            {
                isKnown = true;
                valid &= additional.IsFalse
                    ? run.Fail(
                        additional.Refusal,
                        members[i].NameValue,
                        $"{UnknownMember.Explain(instance, members[i].Name, MemberNames)}"
                    )
                    : additional.Evaluate(members[i].Value, run, evaluated: null);
            }
            if (isKnown)
            {
                evaluated?.Mark(i);
            }
        }
        return valid;
    }

    private static bool Apply(SchemaNode schema, PositionedMember member, Evaluation run) =>
        schema.IsFalse
            ? run.Fail(schema.Refusal, member.NameValue, $"property {Shown.Text(member.Name)} is not allowed here")
            : schema.Evaluate(member.Value, run, evaluated: null);
}
