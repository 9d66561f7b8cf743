namespace EcResults.JsonSchema;

/// <summary>The documents read so far, and every address and name in them.</summary>
internal sealed class SchemaDocuments(SchemaRegistry registry)
{
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<PositionedValue, SchemaResource> _owners = [];

    /// <summary>Takes a document in.</summary>
    public SchemaResource Add(string address, PositionedValue root)
    {
        var id = IdOf(root);
        var own = id is null ? address : SchemaUri.Resolve(address, id.Text!).Address;
        var resource = new SchemaResource(own, root, SwitchedOffBy(root));
        _resources[own] = resource;
        // A document may be known under the address it was registered by and under the one it gives itself.
        _resources.TryAdd(address, resource);
        Index(root, resource);
        return resource;
    }

    /// <summary>The resource that a subschema stands in; null for a place where none was looked for.</summary>
    public SchemaResource? OwnerOf(PositionedValue schema) => _owners.GetValueOrDefault(schema);

    /// <summary>The schema that a reference leads to, and the resource it stands in; null when it leads nowhere.</summary>
    public (PositionedValue Schema, SchemaResource Resource)? Find(string baseAddress, string reference)
    {
        var (address, fragment) = SchemaUri.Resolve(baseAddress, reference);
        if (!_resources.TryGetValue(address, out var resource))
        {
            if (!registry.TryFind(address, out var document))
            {
                return null;
            }
            resource = Add(address, document);
        }
        if (fragment.Length > 0 && fragment[0] == '/')
        {
            return Follow(resource, fragment);
        }
        var schema = fragment.Length == 0 ? resource.Root : resource.Anchors.GetValueOrDefault(fragment);
        return schema is null ? null : (schema, resource);
    }

    private (PositionedValue Schema, SchemaResource Resource)? Follow(SchemaResource resource, string pointer)
    {
        var current = resource.Root;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            if (JsonPointer.Step(current, token) is not { } next)
            {
                return null;
            }
            current = next;
            resource = _owners.GetValueOrDefault(current, resource);
        }
        return (current, resource);
    }

    private void Index(PositionedValue schema, SchemaResource resource)
    {
        _owners[schema] = resource;
        AddAnchor(schema, "$anchor", resource.Anchors);
        AddAnchor(schema, "$dynamicAnchor", resource.Anchors);
        AddAnchor(schema, "$dynamicAnchor", resource.DynamicAnchors);
        foreach (var place in SchemaPlaces.Of(schema))
        {
            Index(place, IdOf(place) is { } id ? Embed(place, id, resource) : resource);
        }
    }

    private SchemaResource Embed(PositionedValue schema, PositionedValue id, SchemaResource outer)
    {
        var address = SchemaUri.Resolve(outer.Address, id.Text!).Address;
        var switchedOff = schema["$schema"] is null ? outer.SwitchedOff : SwitchedOffBy(schema);
        var resource = new SchemaResource(address, schema, switchedOff);
        return _resources.TryAdd(address, resource)
            ? resource
            : throw new JsonSchemaException($"two schemas have the address {Shown.Text(address)}", id.Span);
    }

    private static void AddAnchor(PositionedValue schema, string keyword, Dictionary<string, PositionedValue> anchors)
    {
        if (schema[keyword] is not { } name)
        {
            return;
        }
        if (name.Text is null)
        {
            throw new JsonSchemaException($"{keyword} must be a string", name.Span);
        }
        if (!anchors.TryAdd(name.Text, schema) && !ReferenceEquals(anchors[name.Text], schema))
        {
            throw new JsonSchemaException($"two schemas have the anchor {Shown.Text(name.Text)}", name.Span);
        }
    }

    private static PositionedValue? IdOf(PositionedValue schema)
    {
        var id = schema["$id"];
        return id is null || id.Text is not null ? id : throw new JsonSchemaException("$id must be a string", id.Span);
    }

    private HashSet<string> SwitchedOffBy(PositionedValue root)
    {
        var name = root["$schema"]?.Text;
        if (name is null)
        {
            return [];
        }
        var address = SchemaUri.Resolve(SchemaUri.Anonymous, name).Address;
        if (registry.IsOwnDraft(address))
        {
            // The draft switches all of its own keywords on.
            return [];
        }
        return registry.TryFind(address, out var metaSchema)
            ? Vocabulary.SwitchedOff(metaSchema)
            : throw new JsonSchemaException($"the meta-schema {Shown.Text(name)} is not known", root["$schema"]!.Span);
    }
}
