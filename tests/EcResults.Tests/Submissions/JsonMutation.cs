using System.Text.Json.Nodes;

namespace EcResults.Tests.Submissions;

/// <summary>Documents with one value replaced or left out.</summary>
internal static partial class JsonMutation
{
    // No value has it. A word takes its place in the text, because it need not be a number that .NET can hold.
    private const string Mark = "\"@@@\"";

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

    /// <summary>The document with each of its values replaced by each word, and without it.</summary>
    public static IEnumerable<string> Variants(string json, IReadOnlyCollection<string> words) =>
        Places(json)
            .SelectMany(place =>
            {
                var marked = Marked(json, place);
                return words
                    .Select(word => marked.Replace(Mark, word, StringComparison.Ordinal))
                    .Append(Without(json, place));
            });

    public static string Replaced(string json, int place, string word) =>
        Marked(json, place).Replace(Mark, word, StringComparison.Ordinal);

    /// <summary>Where the values stand in <see cref="Nodes"/>: of the items of an array, which are alike, the first two are enough.</summary>
    public static IReadOnlyList<int> Places(string json) =>
        [
            .. Nodes(JsonNode.Parse(json)!)
                .Index()
                .Where(node => !LaterItem().IsMatch(node.Item.GetPath()))
                .Select(node => node.Index),
        ];

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

    private static string Marked(string json, int place)
    {
        var root = JsonNode.Parse(json)!;
        if (Nodes(root).ElementAtOrDefault(place) is { } node)
        {
            node.ReplaceWith(Mark.Trim('"'));
        }

        return root.ToJsonString();
    }

    private static string Without(string json, int place)
    {
        var root = JsonNode.Parse(json)!;
        var node = Nodes(root).ElementAt(place);
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

    [GeneratedRegex(@"\[([2-9]|\d{2,})\]")]
    private static partial Regex LaterItem();
}
