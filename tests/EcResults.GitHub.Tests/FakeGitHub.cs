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

    private readonly WebApplication app;
    private readonly Lock gate = new();

    private FakeGitHub(WebApplication app)
    {
        this.app = app;
        Forks = new FakeForks(Git);
    }

    public static RepositoryName Repository { get; } = new("octo", "results");

    public GitStore Git { get; } = new();

    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>All that came: each request with its headers and body, but for the header that names who asks.</summary>
    public ConcurrentQueue<string> Received { get; } = [];

    /// <summary>What was asked or answered otherwise than GitHub's own description says.</summary>
    public ConcurrentQueue<string> Undescribed { get; } = [];

    public FakeConversation Conversation { get; } = new();

    public FakeChecks Checks { get; } = new();

    /// <summary>What else there is where submissions are sent.</summary>
    public FakeForks Forks { get; }

    public string Author { get; set; } = "mona";

    public string Head { get; set; } = "";

    public string? Merge { get; set; }

    public bool? Mergeable { get; set; } = true;

    public string State { get; set; } = "open";

    public int ChangedFiles { get; set; } = 1;

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
        server.Run(github.Handle);
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

    /// <summary>The kinds of routes: numbers and names taken out of the path.</summary>
    public static string Kind(string method, string path) =>
        $"{method} {Names().Replace(path, "/X")}".Replace("/repos/octo/results", "", StringComparison.Ordinal);

    [GeneratedRegex("/([0-9a-f]{40}|[0-9]+|results:[^/]*|results%3A[^/]*|heads/.+)(?=/|$)")]
    private static partial Regex Names();

    private async Task Handle(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var kind = Kind(context.Request.Method, path);
        JsonNode? body = null;
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            body = await JsonNode.ParseAsync(context.Request.Body);
        }

        Fault? fault;
        Received.Enqueue(Text(context.Request, body));
        Answer answer;
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
            answer = new Answer(401, new JsonObject { ["message"] = "Bad credentials" });
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

        await FaultyAnswer.Write(context, fault, answer);
    }

    private static string Text(HttpRequest request, JsonNode? body) =>
        string.Join(
            '\n',
            [
                $"{request.Method} {request.Path}{request.QueryString}",
                .. request.Headers.Where(header => header.Key != "Authorization").Select(header => $"{header}"),
                body?.ToJsonString() ?? "",
            ]
        );

    /// <summary>Keeps what is not as GitHub describes it; GraphQL has a description of its own.</summary>
    private void Described(HttpRequest request, JsonNode? body, Answer answer)
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

    private Answer Serve(HttpRequest request, string kind, string path, JsonNode? body)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        var page = int.TryParse(request.Query["page"], out var asked) ? asked : 1;
        return kind switch
        {
            "GET /user" when Forks.Login is null => new Answer(
                403,
                new JsonObject { ["message"] = "Resource not accessible by integration" }
            ),
            "GET /pulls/X" => new Answer(200, Pull()),
            "GET /git/commits/X" or $"GET /repos/{FakeForks.Fork}/git/commits/X" => Answer.Found(Git.CommitJson(last)),
            "GET /git/trees/X" or $"GET /repos/{FakeForks.Fork}/git/trees/X" => Answer.Found(
                Git.TreeJson(last, request.Query.ContainsKey("recursive"))
            ),
            "GET /git/blobs/X" => Git.Blob(last) is { } raw ? new Answer(200, null, raw) : Answer.Found(null),
            _ => Checks.Serve(kind, path, page, body)
                ?? Conversation.Serve(kind, last, page, body)
                ?? (
                    Forks.Serve(kind, path, body) is var (status, json)
                        ? new Answer(status, json)
                        : new Answer(404, new JsonObject { ["message"] = $"no route {kind}" })
                ),
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
            ["comments"] = Conversation.Comments.Count,
            ["labels"] = Conversation.LabelsJson(),
        };
}
