namespace EcResults.JsonSchema;

/// <summary>Finds schemas that would be applied to the same value for ever.</summary>
internal static class SchemaLoops
{
    public static void Refuse(IEnumerable<SchemaNode> nodes)
    {
        var finished = new HashSet<SchemaNode>();
        var underWay = new HashSet<SchemaNode>();
        foreach (var node in nodes)
        {
            Visit(node, underWay, finished);
        }
    }

    private static void Visit(SchemaNode node, HashSet<SchemaNode> underWay, HashSet<SchemaNode> finished)
    {
        if (finished.Contains(node))
        {
            return;
        }
        if (!underWay.Add(node))
        {
            throw new JsonSchemaException(
                $"the schema {node.Location} applies itself to the same value again, without end"
            );
        }
        foreach (var next in node.InPlace)
        {
            Visit(next, underWay, finished);
        }
        underWay.Remove(node);
        finished.Add(node);
    }
}
