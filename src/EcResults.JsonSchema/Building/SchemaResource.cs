namespace EcResults.JsonSchema;

/// <summary>A schema with an address of its own: a document's root or a subschema with an <c>$id</c>.</summary>
internal sealed class SchemaResource(string address, PositionedValue root, HashSet<string> switchedOff)
{
    public string Address => address;

    public PositionedValue Root => root;

    /// <summary>The keywords that the meta-schema does not know.</summary>
    public HashSet<string> SwitchedOff => switchedOff;

    /// <summary>The subschemas that have a name, dynamic or not.</summary>
    public Dictionary<string, PositionedValue> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Those whose name is dynamic.</summary>
    public Dictionary<string, PositionedValue> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The compiled dynamic ones, as far as some <c>$dynamicRef</c> may reach them.</summary>
    public Dictionary<string, SchemaNode> DynamicNodes { get; } = new(StringComparer.Ordinal);

    /// <summary>The address of a place in this resource, as findings give it.</summary>
    public string LocationOf(PositionedValue schema) =>
        $"{(address.StartsWith(SchemaUri.Anonymous, StringComparison.Ordinal) ? "" : address)}#{JsonPointer.Of(root, schema)}";
}
