using System.Text.Json.Nodes;

namespace EcResults.Tests.Submissions;

/// <summary>Documents with one value replaced or left out.</summary>
internal static class JsonMutation
{
    public static bool IsJson(string json)
    {
        try
        {
            JsonNode.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static string Replaced(string json, int index, string word)
    {
        var root = JsonNode.Parse(json)!;
        if (Nodes(root).ElementAtOrDefault(index) is { } node)
        {
            node.ReplaceWith("@@@");
        }

        return root.ToJsonString().Replace("\"@@@\"", word, StringComparison.Ordinal);
    }

    public static string Without(string json, int index)
    {
        var root = JsonNode.Parse(json)!;
        var node = Nodes(root).ElementAt(index);
        if (node.Parent is JsonObject members)
        {
            members.Remove(node.GetPropertyName());
        }
        else
        {
            node.Parent!.AsArray().Remove(node);
        }

        return root.ToJsonString();
    }

    public static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(pair => pair.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Nodes(child).Prepend(child));
    }
}
