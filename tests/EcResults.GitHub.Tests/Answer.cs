using System.Text.Json.Nodes;

namespace EcResults.GitHub.Tests;

/// <summary>What a request is answered with: JSON, or bytes as they are.</summary>
internal readonly record struct Answer(int Status, JsonNode? Json, byte[]? Raw = null)
{
    public static Answer Found(JsonNode? json) =>
        json is null ? new Answer(404, new JsonObject { ["message"] = "Not Found" }) : new Answer(200, json);

    public static Answer Page(List<JsonObject> all, int page) =>
        new(200, new JsonArray([.. all.Skip((page - 1) * 100).Take(100).Select(one => one.DeepClone())]));

    public static Answer Created(List<JsonObject> all, JsonObject one)
    {
        all.Add(one);
        return new Answer(201, one.DeepClone());
    }

    public static Answer Changed(List<JsonObject> all, string id, Action<JsonObject> change)
    {
        var one = all.Find(candidate => candidate["id"]!.ToString() == id);
        if (one is not null)
        {
            change(one);
        }

        return Found(one?.DeepClone());
    }
}
