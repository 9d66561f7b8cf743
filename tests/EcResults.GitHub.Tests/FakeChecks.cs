using System.Text.Json.Nodes;

namespace EcResults.GitHub.Tests;

/// <summary>The check runs of a repository, which GitHub lists without their annotations.</summary>
internal sealed class FakeChecks
{
    public List<JsonObject> Runs { get; } = [];

    public Dictionary<long, List<JsonObject>> Annotations { get; } = [];

    /// <summary>How many annotations of the next requests are dropped without a word.</summary>
    public int Drop { get; set; }

    /// <summary>The answer, or null where the route is another's.</summary>
    public Answer? Serve(string kind, string path, int page, JsonNode? body)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        return kind switch
        {
            "GET /commits/X/check-runs" => new Answer(
                200,
                new JsonObject
                {
                    ["total_count"] = Runs.Count,
                    ["check_runs"] = new JsonArray([.. Runs.Select(run => Counted(run)!)]),
                }
            ),
            "POST /check-runs" => Answer.Created(Runs, New(body!)),
            "PATCH /check-runs/X" => Answer.Changed(Runs, last, run => Update(run, body!)),
            "GET /check-runs/X" => Answer.Found(Counted(Runs.Find(run => run["id"]!.ToString() == last))),
            "GET /check-runs/X/annotations" => Answer.Page(Annotations[long.Parse(path.Split('/')[^2])], page),
            _ => null,
        };
    }

    private JsonObject New(JsonNode body)
    {
        var id = 100 + Runs.Count;
        Annotations[id] = [];
        var run = new JsonObject { ["id"] = id };
        foreach (var member in new[] { "name", "head_sha", "external_id", "started_at" })
        {
            run[member] = body[member]!.DeepClone();
        }

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
            if (Drop > 0)
            {
                Drop--;
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
}
