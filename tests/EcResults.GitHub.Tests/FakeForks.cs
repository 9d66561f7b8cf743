using System.Text.Json.Nodes;

namespace EcResults.GitHub.Tests;

/// <summary>The repository with its branches and pull requests, and the fork of an account: where submissions are sent.</summary>
/// <param name="git">The objects, which a repository and its forks share.</param>
internal sealed class FakeForks(GitStore git)
{
    public const string Upstream = "octo/results";
    public const string Fork = "mona/results";

    private readonly Dictionary<string, string> branches = [];
    private int readiness;

    /// <summary>The account of the token; null for the token of a workflow.</summary>
    public string? Login { get; set; }

    /// <summary>The scopes that the token has; null where it is of a kind without.</summary>
    public string? Scopes { get; set; } = "gist, public_repo";

    public bool MayPush { get; set; }

    public bool IsForked { get; set; }

    /// <summary>How often a new fork is asked for before it is filled.</summary>
    public int SlowFork { get; set; }

    /// <summary>Whether GraphQL answers with errors.</summary>
    public bool GraphRefuses { get; set; }

    public int ForksMade { get; private set; }

    public List<JsonObject> Pulls { get; } = [];

    private readonly HashSet<string> openHeads = [];

    public IReadOnlyDictionary<string, string> Branches => branches;

    public void Start(IReadOnlyDictionary<string, (string Mode, byte[] Content)> files)
    {
        Login = "mona";
        branches[$"{Upstream}:main"] = git.Commit(files);
    }

    /// <summary>Somebody pushes to a branch.</summary>
    public void Push(string branch, Dictionary<string, (string Mode, byte[] Content)> files) =>
        branches[branch] = git.Commit(files, branches[branch]);

    public (int Status, JsonNode? Json)? Serve(string kind, string path, JsonNode? body)
    {
        var repository = path.StartsWith($"/repos/{Fork}", StringComparison.Ordinal) ? Fork : Upstream;
        var last = path[(path.LastIndexOf('/') + 1)..];
        var heads = path.IndexOf("/heads/", StringComparison.Ordinal);
        var branch = heads < 0 ? "" : $"{repository}:{path[(heads + "/heads/".Length)..]}";
        return kind.Replace($"/repos/{Fork}", "", StringComparison.Ordinal) switch
        {
            "GET /user" => (200, new JsonObject { ["login"] = Login, ["id"] = 5 }),
            "GET " => repository == Upstream || IsForked ? (200, Repository(repository)) : Missing,
            "POST /forks" => Forked(),
            "POST /merge-upstream" => Synced(body!["branch"]!.ToString()),
            "GET /git/ref/X" => Reference(branch),
            "POST /git/refs" => Begin($"{repository}:{Text(body, "ref")["refs/heads/".Length..]}", Text(body, "sha")),
            "PATCH /git/refs/X" => Move(branch, Text(body, "sha")),
            "DELETE /git/refs/X" => branches.Remove(branch) ? (204, null) : Refused("Reference does not exist"),
            "GET /pulls" => (200, new JsonArray([.. Pulls.Select(pull => pull.DeepClone())])),
            "POST /pulls" => Open(body!),
            "POST /graphql" => Graph(body!["variables"]!["input"]!),
            "POST /git/blobs" => (201, Sha(git.AddBlob(Convert.FromBase64String(Text(body, "content"))))),
            "POST /git/trees" => (201, Sha(git.AddTree(body!))),
            "POST /git/commits" => (
                201,
                Sha(
                    git.Commit(
                        git.Files(Text(body, "tree")),
                        [.. body!["parents"]!.AsArray().Select(one => one!.ToString())]
                    )
                )
            ),
            _ => null,
        };
    }

    private static (int Status, JsonNode? Json) Missing => (404, new JsonObject { ["message"] = "Not Found" });

    private static (int Status, JsonNode? Json) Refused(string message) =>
        (422, new JsonObject { ["message"] = message });

    private static JsonObject Sha(string sha) => new() { ["sha"] = sha };

    private static string Text(JsonNode? body, string member) => body![member]!.GetValue<string>();

    private JsonObject Repository(string name)
    {
        var json = new JsonObject
        {
            ["id"] = name == Upstream ? 1 : 2,
            ["name"] = "results",
            ["full_name"] = name,
            ["owner"] = new JsonObject { ["login"] = name.Split('/')[0], ["id"] = 3 },
            ["default_branch"] = "main",
            ["fork"] = name == Fork,
            ["permissions"] = new JsonObject
            {
                ["admin"] = false,
                ["push"] = name == Fork || MayPush,
                ["pull"] = true,
            },
        };
        if (name == Fork)
        {
            json["parent"] = Repository(Upstream);
        }

        return json;
    }

    /// <summary>In a pull request, a repository says neither what it was forked from nor what one may do.</summary>
    private JsonObject Head(string name)
    {
        var json = Repository(name);
        json.Remove("parent");
        json.Remove("permissions");
        return json;
    }

    private (int Status, JsonNode? Json) Forked()
    {
        if (!IsForked)
        {
            IsForked = true;
            ForksMade++;
            readiness = SlowFork;
            branches[$"{Fork}:main"] = branches[$"{Upstream}:main"];
        }

        return (202, Repository(Fork));
    }

    private (int Status, JsonNode? Json) Synced(string branch)
    {
        branches[$"{Fork}:{branch}"] = branches[$"{Upstream}:{branch}"];
        return (
            200,
            new JsonObject
            {
                ["message"] = "synced",
                ["merge_type"] = "fast-forward",
                ["base_branch"] = branch,
            }
        );
    }

    private (int Status, JsonNode? Json) Reference(string branch) =>
        (branch == $"{Fork}:main" && readiness-- > 0) || !branches.TryGetValue(branch, out var sha)
            ? Missing
            : (200, ReferenceJson(branch, sha));

    private static JsonObject ReferenceJson(string branch, string sha) =>
        new()
        {
            ["ref"] = $"refs/heads/{branch.Split(':')[1]}",
            ["object"] = new JsonObject { ["sha"] = sha, ["type"] = "commit" },
        };

    private (int Status, JsonNode? Json) Begin(string branch, string sha)
    {
        if (!git.Has(sha) || !branches.TryAdd(branch, sha))
        {
            return Refused("Reference already exists");
        }

        return (201, ReferenceJson(branch, sha));
    }

    private (int Status, JsonNode? Json) Move(string branch, string sha)
    {
        if (!git.Parents(sha).Contains(branches[branch]))
        {
            return Refused("Update is not a fast forward");
        }

        branches[branch] = sha;
        return (200, ReferenceJson(branch, sha));
    }

    private (int Status, JsonNode? Json) Open(JsonNode body)
    {
        var head = Text(body, "head");
        var branch = head.Contains(':', StringComparison.Ordinal)
            ? $"{Fork}:{head.Split(':')[1]}"
            : $"{Upstream}:{head}";
        if (!openHeads.Add(branch))
        {
            return Refused("A pull request already exists");
        }

        var pull = new JsonObject
        {
            ["number"] = 40 + Pulls.Count,
            ["state"] = "open",
            ["title"] = Text(body, "title"),
            ["body"] = Text(body, "body"),
            ["html_url"] = $"https://github.test/{Upstream}/pull/{40 + Pulls.Count}",
            ["head"] = new JsonObject
            {
                ["ref"] = branch.Split(':')[1],
                ["sha"] = branches[branch],
                ["repo"] = Head(branch.Split(':')[0]),
            },
        };
        Pulls.Add(pull);
        return (201, pull.DeepClone());
    }

    private (int Status, JsonNode? Json) Graph(JsonNode input)
    {
        var branch = $"{input["branch"]!["repositoryNameWithOwner"]}:{input["branch"]!["branchName"]}";
        if (GraphRefuses || branches.GetValueOrDefault(branch) != input["expectedHeadOid"]!.ToString())
        {
            var error = new JsonObject { ["type"] = GraphRefuses ? "FORBIDDEN" : "STALE_DATA", ["message"] = "no" };
            return (200, new JsonObject { ["data"] = null, ["errors"] = new JsonArray(error) });
        }

        var files = git.Files(branches[branch]);
        foreach (var deletion in input["fileChanges"]!["deletions"]!.AsArray())
        {
            Assert.True(files.Remove(deletion!["path"]!.ToString()));
        }

        foreach (var addition in input["fileChanges"]!["additions"]!.AsArray())
        {
            files[addition!["path"]!.ToString()] = (
                Contributions.Regular,
                Convert.FromBase64String(addition["contents"]!.ToString())
            );
        }

        Push(branch, files);
        var commit = new JsonObject { ["commit"] = new JsonObject { ["oid"] = branches[branch] } };
        return (200, new JsonObject { ["data"] = new JsonObject { ["createCommitOnBranch"] = commit } });
    }
}
