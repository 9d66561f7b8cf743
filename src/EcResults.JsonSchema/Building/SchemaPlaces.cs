using System.Collections.Frozen;

namespace EcResults.JsonSchema;

/// <summary>Where subschemas stand. Elsewhere, as inside <c>const</c>, a <c>$id</c> is only data.</summary>
internal static class SchemaPlaces
{
    private static readonly FrozenSet<string> Single = FrozenSet.ToFrozenSet(
        [
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Lists = FrozenSet.ToFrozenSet(
        ["allOf", "anyOf", "oneOf", "prefixItems"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Maps = FrozenSet.ToFrozenSet(
        ["$defs", "dependentSchemas", "patternProperties", "properties"],
        StringComparer.Ordinal
    );

    public static IEnumerable<PositionedValue> Of(PositionedValue schema)
    {
        foreach (var (name, value) in schema.Members.Select(member => (member.Name, member.Value)))
        {
            if (Single.Contains(name))
            {
                yield return value;
            }
            foreach (var item in Lists.Contains(name) ? value.ItemArray : [])
            {
                yield return item;
            }
            foreach (var member in Maps.Contains(name) ? value.Members : [])
            {
                yield return member.Value;
            }
        }
    }
}
