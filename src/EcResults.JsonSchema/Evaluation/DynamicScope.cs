namespace EcResults.JsonSchema;

/// <summary>The resources entered on the way to the current schema, innermost first.</summary>
internal sealed record DynamicScope(SchemaResource Resource, DynamicScope? Outer)
{
    /// <summary>The subschema that the outermost resource in scope gives a dynamic name to.</summary>
    public SchemaNode? Outermost(string anchor)
    {
        SchemaNode? found = null;
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            found = scope.Resource.DynamicNodes.GetValueOrDefault(anchor, found!);
        }
        return found;
    }
}
