namespace EcResults.JsonSchema;

/// <summary>The base of the keywords that judge what all others of their schema object left alone.</summary>
internal abstract class UnevaluatedKeyword(string name, string location) : Keyword(name, location);

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed class UnevaluatedItemsKeyword(string location, SchemaNode schema)
    : UnevaluatedKeyword("unevaluatedItems", location)
{
    public static Keyword? Build(KeywordSource source) =>
        source.Schema("unevaluatedItems") is { } schema
            ? new UnevaluatedItemsKeyword(source.Location("unevaluatedItems"), schema)
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var items = instance.ItemArray;
        var valid = true;
        for (var i = 0; i < items.Length && (valid || run.Collects); i++)
        {
            valid &=
                evaluated![i]
                || (
                    schema.IsFalse
                        ? run.Fail(schema.Refusal, items[i], $"item {i} is not allowed")
                        : schema.Evaluate(items[i], run, evaluated: null)
                );
        }
        evaluated?.MarkAll();
        return valid;
    }
}

/// <summary><c>unevaluatedProperties</c>.</summary>
internal sealed class UnevaluatedPropertiesKeyword(string location, SchemaNode schema, SchemaNode owner)
    : UnevaluatedKeyword("unevaluatedProperties", location)
{
    public static Keyword? Build(KeywordSource source) =>
        source.Schema("unevaluatedProperties") is { } schema
            ? new UnevaluatedPropertiesKeyword(source.Location("unevaluatedProperties"), schema, source.Node)
            : null;

    public override bool Evaluate(PositionedValue instance, Evaluation run, Evaluated? evaluated)
    {
        var members = instance.Body?.Members ?? [];
        var valid = true;
        for (var i = 0; i < members.Length && (valid || run.Collects); i++)
        {
            if (evaluated![i])
            {
                continue;
            }
            valid &= schema.IsFalse
                ? run.Fail(
                    schema.Refusal,
                    members[i].NameValue,
                    $"{UnknownMember.Explain(instance, members[i].Name, NamesInPlace(owner, []))}"
                )
                : schema.Evaluate(members[i].Value, run, evaluated: null);
        }
        evaluated?.MarkAll();
        return valid;
    }

    private static IEnumerable<string> NamesInPlace(SchemaNode node, HashSet<SchemaNode> seen) =>
        seen.Add(node) ? node.MemberNames.Concat(node.InPlace.SelectMany(next => NamesInPlace(next, seen))) : [];
}
