using System.Text.Json.Nodes;

namespace EcResults.Tests.Submissions.Schema;

/// <summary>Changes a document a little, in ways that people and programs get documents wrong. The seed decides all.</summary>
internal sealed class Mutator(Random random, string[] names)
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "false",
        "0",
        "1",
        "-1",
        "2.5",
        "1e3",
        "\"\"",
        "\"text\"",
        "\"wrk\"",
        "\"sse9\"",
        "\"😀ä\"",
        "\"head\"",
        "[]",
        "{}",
        "[1]",
        "[[],[]]",
        "{\"a\":1}",
        "{\"name\":\"x\"}",
        "{\"zz\":1,\"length\":0}",
    ];

    public JsonNode? Mutate(JsonNode original)
    {
        // The root itself is one of the places, so it needs a parent too.
        var holder = new JsonArray(original.DeepClone());
        for (var i = random.Next(3); i >= 0; i--)
        {
            MutateOne(holder);
        }
        var root = holder[0];
        holder.Clear();
        return root;
    }

    private void MutateOne(JsonArray holder)
    {
        var places = Places(holder).ToList();
        var place = places[random.Next(places.Count)];
        switch (random.Next(7))
        {
            case 0 when place.Parent is JsonObject parent:
                parent.Remove(place.Name!);
                break;
            case 1 when place.Parent is JsonObject parent:
                parent.Remove(place.Name!);
                parent[Pick(names)] = place.Value?.DeepClone();
                break;
            case 2 when place.Value is JsonObject value:
                value[Pick(names)] = RandomValue();
                break;
            case 3 when place.Value is JsonArray { Count: > 0 } value:
                value.Insert(random.Next(value.Count + 1), value[random.Next(value.Count)]?.DeepClone());
                break;
            case 4 when place.Value is JsonArray { Count: > 0 } value:
                value.RemoveAt(random.Next(value.Count));
                break;
            case 5:
                place.Set(Nudge(place.Value));
                break;
            default:
                place.Set(RandomValue());
                break;
        }
    }

    private JsonNode? Nudge(JsonNode? value) =>
        value switch
        {
            JsonValue scalar when scalar.TryGetValue<string>(out var text) => random.Next(4) switch
            {
                0 => text + "x",
                1 => text.ToUpperInvariant(),
                2 => "😀" + text,
                _ => text.Length > 1 && char.IsAscii(text[^1]) ? text[..^1] : "",
            },
            JsonValue scalar when scalar.TryGetValue<double>(out var number) => random.Next(4) switch
            {
                0 => number + 1,
                1 => number - 1,
                2 => number / 2,
                _ => -number,
            },
            JsonValue => false,
            null => "null",
            _ => new JsonArray(value.DeepClone()),
        };

    private JsonNode? RandomValue() => JsonNode.Parse(Pick(Values));

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static IEnumerable<Place> Places(JsonNode parent)
    {
        var own = parent switch
        {
            JsonObject members => members.Select(member => new Place(parent, member.Key, 0, member.Value)),
            JsonArray items => items.Select((item, i) => new Place(parent, Name: null, i, item)),
            _ => [],
        };
        return own.SelectMany(place => place.Value is null ? [place] : Places(place.Value).Prepend(place));
    }

    private sealed record Place(JsonNode Parent, string? Name, int Index, JsonNode? Value)
    {
        public void Set(JsonNode? value)
        {
            if (Parent is JsonObject members)
            {
                members[Name!] = value;
            }
            else
            {
                Parent[Index] = value;
            }
        }
    }
}
