using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace EcResults.Tests.Submissions;

/// <summary>The properties of schema, model and documents as paths: <c>/environment/kernel/release</c>.</summary>
internal static class SchemaProperties
{
    private static readonly JsonNode Schema = JsonNode.Parse(
        File.ReadAllText(Repository.PathOf("schema", "submission.schema.json"))
    )!;

    /// <summary>Those that the schema requires wherever their parent stands.</summary>
    public static HashSet<string> Required()
    {
        var paths = new HashSet<string>();
        Walk(Schema, "", paths, requiredOnly: true);
        return paths;
    }

    public static void Collect(JsonNode node, string path, HashSet<string> paths)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    paths.Add($"{path}/{name}");
                    Collect(value!, $"{path}/{name}", paths);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Collect(item!, path, paths);
                }

                break;
            default:
                break;
        }
    }

    public static void Collect(JsonTypeInfo type, string path, HashSet<string> paths)
    {
        // A computed property has neither: it is no member of the text.
        foreach (
            var property in Element(type).Properties.Where(property => (property.Get, property.Set) != (null, null))
        )
        {
            paths.Add($"{path}/{property.Name}");
            Collect(property.Options.GetTypeInfo(property.PropertyType), $"{path}/{property.Name}", paths);
        }
    }

    public static void CollectRequired(JsonTypeInfo type, string path, HashSet<string> paths)
    {
        foreach (var property in Element(type).Properties)
        {
            if (property.IsRequired)
            {
                paths.Add($"{path}/{property.Name}");
            }

            CollectRequired(property.Options.GetTypeInfo(property.PropertyType), $"{path}/{property.Name}", paths);
        }
    }

    private static JsonTypeInfo Element(JsonTypeInfo type) =>
        type.ElementType is { } element ? type.Options.GetTypeInfo(element) : type;

    public static HashSet<string> All()
    {
        var paths = new HashSet<string>();
        Walk(Schema, "", paths, requiredOnly: false);
        return paths;
    }

    private static void Walk(JsonNode node, string path, HashSet<string> paths, bool requiredOnly)
    {
        foreach (var (place, property) in Properties(node, path))
        {
            var parent = place[..place.LastIndexOf('/')];
            var name = place[(place.LastIndexOf('/') + 1)..];
            if (!requiredOnly || IsRequired(Parent(parent), name))
            {
                paths.Add(place);
            }

            _ = property;
        }
    }

    private static bool IsRequired(JsonNode schema, string name) =>
        schema["required"] is JsonArray required && required.Any(item => item!.GetValue<string>() == name);

    private static JsonNode Parent(string path) =>
        path.Length == 0 ? Schema : Target(Properties(Schema, "").First(pair => pair.Path == path).Node);

    private static IEnumerable<(string Path, JsonNode Node)> Properties(JsonNode schema, string path)
    {
        var target = Target(schema);
        if (target["properties"] is not JsonObject properties)
        {
            yield break;
        }

        foreach (var (name, property) in properties)
        {
            yield return ($"{path}/{name}", property!);
            foreach (var inner in Properties(property!, $"{path}/{name}"))
            {
                yield return inner;
            }
        }
    }

    /// <summary>What a reference points to, and what the items of an array are.</summary>
    private static JsonNode Target(JsonNode schema)
    {
        while (true)
        {
            if (schema["$ref"] is { } reference)
            {
                schema = reference.GetValue<string>()[2..].Split('/').Aggregate(Schema, (node, part) => node[part]!);
            }
            else if (schema["items"] is { } items)
            {
                schema = items;
            }
            else
            {
                return schema;
            }
        }
    }
}
