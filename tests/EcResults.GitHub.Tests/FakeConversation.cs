using System.Text.Json.Nodes;

namespace EcResults.GitHub.Tests;

/// <summary>The comments and the labels of the pull request.</summary>
internal sealed class FakeConversation
{
    /// <summary>The account of the token.</summary>
    public const string Login = "github-actions[bot]";

    private int next = 100;

    public List<JsonObject> Comments { get; } = [];

    public HashSet<string> Labels { get; } = [];

    /// <summary>The one comment that the token's account wrote.</summary>
    public string Only =>
        Assert.Single(Comments, one => one["user"]!["login"]!.ToString() == Login)["body"]!.ToString();

    public void Add(string login, string body) => Comments.Add(Comment(login, body));

    /// <summary>The answer, or null where the route is another's.</summary>
    public Answer? Serve(string kind, string last, int page, JsonNode? body) =>
        kind switch
        {
            "GET /issues/X/comments" => Answer.Page(Comments, page),
            "POST /issues/X/comments" => Answer.Created(Comments, Comment(Login, Body(body))),
            "PATCH /issues/comments/X" => Answer.Changed(Comments, last, one => one["body"] = Body(body)),
            "DELETE /issues/comments/X" => new Answer(
                Comments.RemoveAll(one => one["id"]!.ToString() == last) > 0 ? 204 : 404,
                null
            ),
            "POST /issues/X/labels" => Labelled(body!),
            "DELETE /issues/X/labels/X" => new Answer(
                Labels.Remove(Uri.UnescapeDataString(last)) ? 200 : 404,
                LabelsJson()
            ),
            _ => null,
        };

    public JsonArray LabelsJson() =>
        new([.. Labels.Order(StringComparer.Ordinal).Select(label => (JsonNode)new JsonObject { ["name"] = label })]);

    private Answer Labelled(JsonNode body)
    {
        var names = body is JsonArray array ? array : body["labels"]!.AsArray();
        Labels.UnionWith(names.Select(name => name!.GetValue<string>()));
        return new Answer(200, LabelsJson());
    }

    private JsonObject Comment(string login, string body) =>
        new()
        {
            ["id"] = next++,
            ["body"] = body,
            ["user"] = new JsonObject { ["login"] = login, ["id"] = login.Length },
        };

    private static string Body(JsonNode? body) => body!["body"]!.GetValue<string>();
}
