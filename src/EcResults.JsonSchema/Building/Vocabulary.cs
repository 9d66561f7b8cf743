namespace EcResults.JsonSchema;

/// <summary>Which keywords belong to which vocabulary of the draft, and which of them a meta-schema switches on.</summary>
internal static class Vocabulary
{
    private const string Prefix = "https://json-schema.org/draft/2020-12/vocab/";

    // The core keywords are always on; keywords with no effect on a verdict are not listed.
    private static readonly (string Name, string[] Keywords)[] Keywords =
    [
        ("core", []),
        (
            "applicator",
            [
                "prefixItems",
                "items",
                "contains",
                "additionalProperties",
                "properties",
                "patternProperties",
                "dependentSchemas",
                "propertyNames",
                "if",
                "then",
                "else",
                "allOf",
                "anyOf",
                "oneOf",
                "not",
            ]
        ),
        ("unevaluated", ["unevaluatedItems", "unevaluatedProperties"]),
        (
            "validation",
            [
                "type",
                "const",
                "enum",
                "multipleOf",
                "maximum",
                "exclusiveMaximum",
                "minimum",
                "exclusiveMinimum",
                "maxLength",
                "minLength",
                "pattern",
                "maxItems",
                "minItems",
                "uniqueItems",
                "maxContains",
                "minContains",
                "maxProperties",
                "minProperties",
                "required",
                "dependentRequired",
            ]
        ),
        ("meta-data", []),
        ("format-annotation", ["format"]),
        ("content", []),
    ];

    private static readonly Dictionary<string, string[]> ByAddress = Keywords.ToDictionary(
        entry => Prefix + entry.Name,
        entry => entry.Keywords,
        StringComparer.Ordinal
    );

    /// <summary>The keywords switched off by a meta-schema that lists its vocabularies.</summary>
    /// <exception cref="JsonSchemaException">The meta-schema requires a vocabulary that is not implemented.</exception>
    public static HashSet<string> SwitchedOff(PositionedValue metaSchema)
    {
        if (metaSchema["$vocabulary"] is not { } listed)
        {
            return [];
        }
        var off = ByAddress.Values.SelectMany(keywords => keywords).ToHashSet(StringComparer.Ordinal);
        foreach (var member in listed.Members)
        {
            if (ByAddress.TryGetValue(member.Name, out var keywords))
            {
                off.ExceptWith(keywords);
            }
            else if (member.Value.IsTrue)
            {
                throw new JsonSchemaException(
                    $"the required vocabulary {Shown.Text(member.Name)} is not implemented",
                    member.NameSpan
                );
            }
        }
        return off;
    }
}
