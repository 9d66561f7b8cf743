using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EcResults.GitHub.Tests;

/// <summary>A GitHub on this machine's loopback: one repository with one pull request, and failures on request.</summary>
internal sealed partial class FakeGitHub : IAsyncDisposable
{
    public const string Token = "ghp_synthetic0token0of0a0test";
    public const string FineGrainedToken = "github_pat_synthetic0token0of0a0test";
    public const int Number = 7;
    public const string Login = "github-actions[bot]";

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private int next = 100;

    private FakeGitHub(WebApplication app)
    {
        this.app = app;
        Forks = new FakeForks(Git);
    }

    public static RepositoryName Repository { get; } = new("octo", "results");

    public GitStore Git { get; } = new();

    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What was asked or answered otherwise than GitHub's own description says.</summary>
    public ConcurrentQueue<string> Undescribed { get; } = [];

    public List<JsonObject> Comments { get; } = [];

    public List<JsonObject> CheckRuns { get; } = [];

    public Dictionary<long, List<JsonObject>> Annotations { get; } = [];

    public HashSet<string> Labels { get; } = [];

    /// <summary>What else there is where submissions are sent.</summary>
    public FakeForks Forks { get; }

    public string Author { get; set; } = "mona";

    public string Head { get; set; } = "";

    public string? Merge { get; set; }

    public bool? Mergeable { get; set; } = true;

    public string State { get; set; } = "open";

    public int ChangedFiles { get; set; } = 1;

    /// <summary>How many annotations of the next requests are dropped without a word.</summary>
    public int DropAnnotations { get; set; }

    /// <summary>Fails a request: it gets the method with the kind of route, and how often that came.</summary>
    public Func<string, int, Fault?> Failing { get; set; } = (_, _) => null;

    /// <summary>Runs before a request is answered.</summary>
    public Action<string> Before { get; set; } = _ => { };

    public Uri Address => new(app.Urls.First() + "/");

    private Dictionary<string, int> Seen { get; } = [];

    public static async Task<FakeGitHub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var github = new FakeGitHub(server);
        server.Run(github.Answer);
        await server.StartAsync();
        return github;
    }

    public GitHubApi Connect(TimeProvider time, TimeSpan? attempt = null) =>
        GitHubApi.Connect(Address, Token, "0.0.0", time, attempt);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Assert.True(Undescribed.IsEmpty, string.Join('\n', Undescribed.Distinct()));
    }

    /// <summary>Opens the pull request: the base's files, and those after the merge.</summary>
    public void Open(
        IReadOnlyDictionary<string, (string Mode, byte[] Content)> before,
        IReadOnlyDictionary<string, (string Mode, byte[] Content)> after
    )
    {
        var main = Git.Commit(before);
        Head = Git.Commit(after, main);
        Merge = Git.Commit(after, main, Head);
        ChangedFiles = after.Count(file => !before.ContainsKey(file.Key));
    }

    public void AddComment(string login, string body)
    {
        lock (gate)
        {
            Comments.Add(Comment(next++, login, body));
        }
    }

    /// <summary>The kinds of routes: numbers and names taken out of the path.</summary>
    public static string Kind(string method, string path) =>
        $"{method} {Names().Replace(path, "/X")}".Replace("/repos/octo/results", "", StringComparison.Ordinal);

    [GeneratedRegex("/([0-9a-f]{40}|[0-9]+|results:[^/]*|results%3A[^/]*|heads/.+)(?=/|$)")]
    private static partial Regex Names();

    private static JsonObject Comment(int id, string login, string body) =>
        new()
        {
            ["id"] = id,
            ["body"] = body,
            ["user"] = new JsonObject { ["login"] = login, ["id"] = login.Length },
        };

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var kind = Kind(context.Request.Method, path);
        JsonNode? body = null;
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            body = await JsonNode.ParseAsync(context.Request.Body);
        }

        Fault? fault;
        (int Status, JsonNode? Json, byte[]? Raw) answer;
        lock (gate)
        {
            Requests.Enqueue(kind);
            Before(kind);
            fault = Failing(kind, Seen[kind] = Seen.GetValueOrDefault(kind) + 1);
            answer = fault
                is null
                    or Fault.AnswerLost
                    or Fault.CutOff
                    or Fault.EmptyBody
                    or Fault.Html
                    or Fault.SlowBody
                ? Serve(context.Request, kind, path, body)
                : default;
        }

        if (kind != "POST /graphql")
        {
            Described(context.Request, body, fault is null ? answer : default);
        }

        if (context.Request.Headers.Authorization.ToString() is not ($"Token {Token}" or $"Token {FineGrainedToken}"))
        {
            answer = (401, new JsonObject { ["message"] = "Bad credentials" }, null);
        }

        if (answer.Json is JsonArray { Count: 100 })
        {
            var page = int.TryParse(context.Request.Query["page"], out var asked) ? asked : 1;
            context.Response.Headers.Link = $"<{Address}{path[1..]}?per_page=100&page={page + 1}>; rel=\"next\"";
        }

        if (kind == "GET /user" && Forks.Scopes is { } scopes)
        {
            context.Response.Headers["X-OAuth-Scopes"] = scopes;
        }

        await FaultyAnswer.Write(context, fault, answer.Status, answer.Json, answer.Raw);
    }

    /// <summary>Keeps what is not as GitHub describes it; GraphQL has a description of its own.</summary>
    private void Described(HttpRequest request, JsonNode? body, (int Status, JsonNode? Json, byte[]? Raw) answer)
    {
        var (method, path) = (request.Method, request.Path.Value!);
        // The library asks for an order everywhere; GitHub ignores it where comments have only one.
        var query = request.Query.Keys.Where(name => name is not ("sort" or "direction"));
        foreach (var fault in GitHubDescription.Instance.FaultsOfRequest(method, path, query, body))
        {
            Undescribed.Enqueue($"{method} {path}: {fault}");
        }

        if (answer.Status is >= 200 and < 300)
        {
            foreach (var fault in GitHubDescription.Instance.FaultsOfAnswer(method, path, answer.Status, answer.Json))
            {
                Undescribed.Enqueue($"{method} {path}: {fault}");
            }
        }
    }

    private (int Status, JsonNode? Json, byte[]? Raw) Serve(
        HttpRequest request,
        string kind,
        string path,
        JsonNode? body
    )
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        var page = int.TryParse(request.Query["page"], out var asked) ? asked : 1;
        return kind switch
        {
            "GET /user" when Forks.Login is null => (
                403,
                new JsonObject { ["message"] = "Resource not accessible by integration" },
                null
            ),
            "GET /pulls/X" => (200, Pull(), null),
            "GET /git/commits/X" or $"GET /repos/{FakeForks.Fork}/git/commits/X" => Found(Git.CommitJson(last)),
            "GET /git/trees/X" or $"GET /repos/{FakeForks.Fork}/git/trees/X" => Found(
                Git.TreeJson(last, request.Query.ContainsKey("recursive"))
            ),
            "GET /git/blobs/X" => Git.Blob(last) is { } raw ? (200, null, raw) : Found(null),
            "GET /issues/X/comments" => Page(Comments, page),
            "POST /issues/X/comments" => Created(Comments, Comment(next++, Login, Text(body, "body"))),
            "PATCH /issues/comments/X" => Changed(Comments, last, one => one["body"] = Text(body, "body")),
            "DELETE /issues/comments/X" => (
                Comments.RemoveAll(one => one["id"]!.ToString() == last) > 0 ? 204 : 404,
                null,
                null
            ),
            "GET /commits/X/check-runs" => (
                200,
                new JsonObject
                {
                    ["total_count"] = CheckRuns.Count,
                    ["check_runs"] = new JsonArray([.. CheckRuns.Select(run => Counted(run)!)]),
                },
                null
            ),
            "POST /check-runs" => Created(CheckRuns, CheckRun(next++, body!)),
            "PATCH /check-runs/X" => Changed(CheckRuns, last, run => Update(run, body!)),
            "GET /check-runs/X" => Found(Counted(CheckRuns.Find(run => run["id"]!.ToString() == last))),
            "GET /check-runs/X/annotations" => Page(Annotations[long.Parse(path.Split('/')[^2])], page),
            "POST /issues/X/labels" => Labelled(body!),
            "DELETE /issues/X/labels/X" => (
                Labels.Remove(Uri.UnescapeDataString(last)) ? 200 : 404,
                LabelsJson(),
                null
            ),
            _ => Forks.Serve(kind, path, body) is var (status, json)
                ? (status, json, null)
                : (404, new JsonObject { ["message"] = $"no route {kind}" }, null),
        };
    }

    private JsonObject Pull() =>
        new()
        {
            ["number"] = Number,
            ["state"] = State,
            ["user"] = new JsonObject { ["login"] = Author, ["id"] = 1 },
            ["head"] = new JsonObject { ["sha"] = Head, ["ref"] = "contribution" },
            ["base"] = new JsonObject { ["sha"] = new string('0', 40), ["ref"] = "main" },
            ["mergeable"] = Mergeable,
            ["merge_commit_sha"] = Merge,
            ["changed_files"] = ChangedFiles,
            ["comments"] = Comments.Count,
            ["labels"] = LabelsJson(),
        };

    private static (int Status, JsonNode? Json, byte[]? Raw) Found(JsonNode? json) =>
        json is null ? (404, new JsonObject { ["message"] = "Not Found" }, null) : (200, json, null);

    private static (int Status, JsonNode? Json, byte[]? Raw) Page(List<JsonObject> all, int page) =>
        (200, new JsonArray([.. all.Skip((page - 1) * 100).Take(100).Select(one => one.DeepClone())]), null);

    private static (int Status, JsonNode? Json, byte[]? Raw) Created(List<JsonObject> all, JsonObject one)
    {
        all.Add(one);
        return (201, one.DeepClone(), null);
    }

    private static (int Status, JsonNode? Json, byte[]? Raw) Changed(
        List<JsonObject> all,
        string id,
        Action<JsonObject> change
    )
    {
        var one = all.Find(candidate => candidate["id"]!.ToString() == id);
        if (one is null)
        {
            return Found(null);
        }

        change(one);
        return (200, one.DeepClone(), null);
    }

    private JsonObject CheckRun(int id, JsonNode body)
    {
        Annotations[id] = [];
        var run = new JsonObject
        {
            ["id"] = id,
            ["name"] = Text(body, "name"),
            ["head_sha"] = Text(body, "head_sha"),
            ["external_id"] = Text(body, "external_id"),
            ["status"] = Text(body, "status"),
            ["started_at"] = Text(body, "started_at"),
        };
        Update(run, body);
        return run;
    }

    private void Update(JsonObject run, JsonNode body)
    {
        foreach (var member in new[] { "status", "conclusion", "completed_at" })
        {
            if (body[member] is { } value)
            {
                run[member] = value.DeepClone();
            }
        }

        var sent = body["output"]?["annotations"]?.AsArray() ?? [];
        Assert.True(sent.Count <= 50, "GitHub takes 50 annotations a request");
        foreach (var annotation in sent)
        {
            if (DropAnnotations > 0)
            {
                DropAnnotations--;
                continue;
            }

            Annotations[run["id"]!.GetValue<int>()].Add(annotation!.DeepClone().AsObject());
        }
    }

    private JsonNode? Counted(JsonObject? run)
    {
        var counted = run?.DeepClone();
        if (counted is not null)
        {
            counted["output"] = new JsonObject
            {
                ["annotations_count"] = Annotations[run!["id"]!.GetValue<int>()].Count,
            };
        }

        return counted;
    }

    private JsonArray LabelsJson() =>
        new([.. Labels.Order(StringComparer.Ordinal).Select(label => (JsonNode)new JsonObject { ["name"] = label })]);

    private (int Status, JsonNode? Json, byte[]? Raw) Labelled(JsonNode body)
    {
        var names = body is JsonArray array ? array : body["labels"]!.AsArray();
        Labels.UnionWith(names.Select(name => name!.GetValue<string>()));
        return (200, LabelsJson(), null);
    }

    private static string Text(JsonNode? body, string member) => body![member]!.GetValue<string>();
}
