namespace EcResults.JsonSchema;

/// <summary>Where subschemas stand. Elsewhere, as inside <c>const</c>, a <c>$id</c> is only data.</summary>
internal static class SchemaPlaces
{
    private static readonly string[] Single =
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
    ];

    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private static readonly string[] Maps = ["$defs", "dependentSchemas", "patternProperties", "properties"];

    public static IEnumerable<PositionedValue> Of(PositionedValue schema)
    {
        foreach (var member in schema.Members)
        {
            if (Single.Contains(member.Name))
            {
                yield return member.Value;
            }
            foreach (var item in Lists.Contains(member.Name) ? member.Value.ItemArray : [])
            {
                yield return item;
            }
            foreach (var inner in Maps.Contains(member.Name) ? member.Value.Members : [])
            {
                yield return inner.Value;
            }
        }
    }
}
