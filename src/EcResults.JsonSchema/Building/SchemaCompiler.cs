namespace EcResults.JsonSchema;

/// <summary>Turns schema texts into nodes, each place once, so that schemas may refer to themselves.</summary>
internal sealed class SchemaCompiler
{
    private readonly SchemaDocuments _documents;
    private readonly Dictionary<PositionedValue, SchemaNode> _nodes = [];
    private readonly HashSet<string> _dynamicNames = new(StringComparer.Ordinal);

    private SchemaCompiler(SchemaDocuments documents, bool assertFormat)
    {
        _documents = documents;
        AssertFormat = assertFormat;
    }

    public bool AssertFormat { get; }

    public static JsonSchema Build(PositionedValue root, JsonSchemaOptions options)
    {
        var documents = new SchemaDocuments(options.Registry);
        var resource = documents.Add(SchemaUri.Anonymous, root);
        var compiler = new SchemaCompiler(documents, options.AssertFormat);
        var node = compiler.Compile(root, resource, "");
        compiler.CompileDynamicTargets();
        SchemaLoops.Refuse(compiler._nodes.Values);
        return new JsonSchema(node, tracksScope: compiler._dynamicNames.Count > 0, options.MostFindings);
    }

    /// <summary>The node of a schema; references may meet it before its keywords are there.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="outer">The resource around it.</param>
    /// <param name="keyword">The keyword that applies it.</param>
    public SchemaNode Compile(PositionedValue schema, SchemaResource outer, string keyword)
    {
        if (_nodes.TryGetValue(schema, out var known))
        {
            return known;
        }
        var resource = _documents.OwnerOf(schema) ?? outer;
        var node = new SchemaNode(resource, resource.LocationOf(schema));
        _nodes.Add(schema, node);
        if (schema.Kind == JsonKind.Boolean)
        {
            node.Complete(schema.IsTrue ? [] : [new NothingKeyword(keyword, node.Location)]);
            return node;
        }
        KeywordSource.Require(schema, schema.Kind == JsonKind.Object, "a schema must be an object, true or false");
        var source = new KeywordSource(schema, resource, node, this);
        // Compiled for its faults: a reference out of an unused definition should not stay broken unseen.
        source.SchemaMap("$defs");
        node.Complete(KeywordTable.Build(source));
        return node;
    }

    /// <summary>The schema that a reference leads to.</summary>
    public (PositionedValue Schema, SchemaResource Resource) Find(KeywordSource source, string keyword)
    {
        var reference = source.Text(keyword)!;
        return _documents.Find(source.Resource.Address, reference)
            ?? throw new JsonSchemaException(
                $"{keyword} {Shown.Text(reference)} leads nowhere",
                source.Get(keyword)!.Span
            );
    }

    /// <summary>Notes that some reference to this name depends on the way it is reached.</summary>
    public void NoteDynamic(string anchor) => _dynamicNames.Add(anchor);

    /// <summary>Every subschema that a dynamic reference to this name may reach.</summary>
    public IEnumerable<SchemaNode> DynamicTargets(string anchor) =>
        _nodes
            .Values.Select(node => node.Resource)
            .Distinct()
            .Select(resource => resource.DynamicNodes.GetValueOrDefault(anchor))
            .OfType<SchemaNode>();

    private void CompileDynamicTargets()
    {
        // Each target may bring in further resources and further dynamic references.
        var known = -1;
        while (known != _nodes.Count)
        {
            known = _nodes.Count;
            foreach (var resource in _nodes.Values.Select(node => node.Resource).Distinct().ToArray())
            {
                foreach (var (anchor, schema) in resource.DynamicAnchors)
                {
                    if (_dynamicNames.Contains(anchor))
                    {
                        resource.DynamicNodes[anchor] = Compile(schema, resource, "$dynamicAnchor");
                    }
                }
            }
        }
    }
}
