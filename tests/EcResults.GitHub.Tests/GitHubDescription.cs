using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EcResults.GitHub.Tests;

/// <summary>GitHub's own description of its API: what may be asked, and what it answers.</summary>
internal sealed class GitHubDescription
{
    private static readonly Lazy<GitHubDescription> Loaded = new(() => new GitHubDescription());

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, JsonElement?> found = [];
    private readonly JsonElement root;
    private readonly List<(string Method, Regex Path, int Literal, JsonElement Operation)> operations = [];

    private GitHubDescription()
    {
        var file = EcResults.Testing.Repository.PathOf(
            "tests",
            "node_modules",
            "@octokit",
            "openapi",
            "generated",
            "api.github.com.json"
        );
        Assert.True(
            File.Exists(file),
            "@octokit/openapi is not installed; run tests/run, which installs what is missing"
        );
        root = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
        foreach (var path in root.GetProperty("paths").EnumerateObject())
        {
            // The name of a branch has slashes of its own.
            var pattern = Regex
                .Escape(path.Name)
                .Replace("\\{ref}", ".+", StringComparison.Ordinal)
                .Replace("\\{basehead}", ".+", StringComparison.Ordinal);
            var form = new Regex($"^{Regex.Replace(pattern, @"\\\{[^}]+}", "[^/]+")}$");
            foreach (
                var operation in path.Value.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Object)
            )
            {
                operations.Add(
                    (
                        operation.Name.ToUpperInvariant(),
                        form,
                        path.Name.Split('/').Count(part => part is [not '{', ..]),
                        operation.Value
                    )
                );
            }
        }
    }

    public static GitHubDescription Instance => Loaded.Value;

    /// <summary>What of a request is not as described.</summary>
    public IReadOnlyList<string> FaultsOfRequest(string method, string path, IEnumerable<string> query, JsonNode? body)
    {
        if (Find(method, path) is not { } operation)
        {
            return [$"{method} {path} is not described"];
        }

        var known = operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(one => Resolved(one).GetProperty("name").GetString()!).ToHashSet()
            : [];
        var faults = query.Where(name => !known.Contains(name)).Select(name => $"query {name} is not described");
        // The library sends an empty object where a method of HTTP can have a body, and the description has none.
        return operation.TryGetProperty("requestBody", out var request)
            ? [.. faults, .. Faults(body, SchemaOf(Resolved(request)), "request", isWhole: true)]
            : [.. faults, .. body is null or JsonObject { Count: 0 } ? (string[])[] : ["a body is not described"]];
    }

    /// <summary>What of an answer is not as described. It may hold less, and nothing else.</summary>
    public IReadOnlyList<string> FaultsOfAnswer(string method, string path, int status, JsonNode? body)
    {
        if (Find(method, path) is not { } operation)
        {
            return [$"{method} {path} is not described"];
        }

        return !operation.GetProperty("responses").TryGetProperty($"{status}", out var answer)
                ? [$"{method} {path} never answers {status}"]
            : body is null ? []
            : Faults(body, SchemaOf(Resolved(answer)), "answer", isWhole: false);
    }

    private JsonElement? Find(string method, string path) =>
        found.GetOrAdd(
            FakeGitHub.Kind(method, path),
            _ =>
                operations
                    .Where(one => one.Method == method && one.Path.IsMatch(path))
                    .OrderByDescending(one => one.Literal)
                    .Select(one => (JsonElement?)one.Operation)
                    .FirstOrDefault()
        );

    private static JsonElement SchemaOf(JsonElement holder) =>
        holder.TryGetProperty("content", out var content)
            ? content.EnumerateObject().First().Value.GetProperty("schema")
            : default;

    private JsonElement Resolved(JsonElement schema)
    {
        while (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()![2..].Split('/').Aggregate(root, (at, name) => at.GetProperty(name));
        }

        return schema;
    }

    private List<string> Faults(JsonNode? value, JsonElement form, string at, bool isWhole)
    {
        var schema = Resolved(form);
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return value is null ? [] : [$"{at} has no described content"];
        }

        if (value is null)
        {
            return IsNullable(schema) ? [] : [$"{at} is null"];
        }

        foreach (var several in (string[])["oneOf", "anyOf"])
        {
            if (schema.TryGetProperty(several, out var forms) && !schema.TryGetProperty("properties", out _))
            {
                var each = forms.EnumerateArray().Select(one => Faults(value, one, at, isWhole)).ToList();
                return each.OrderBy(faults => faults.Count).First();
            }
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            return [.. all.EnumerateArray().SelectMany(one => Faults(value, one, at, isWhole))];
        }

        var faults = new List<string>();
        var kind = value switch
        {
            JsonObject => "object",
            JsonArray => "array",
            _ => value.GetValueKind() switch
            {
                JsonValueKind.String => "string",
                JsonValueKind.Number => "number",
                _ => "boolean",
            },
        };
        if (
            schema.TryGetProperty("type", out var type)
            && type.GetString() is { } wanted
            && wanted != kind
            && !(wanted == "integer" && kind == "number")
        )
        {
            return [$"{at} is a {kind}, and {wanted} is described"];
        }

        if (
            schema.TryGetProperty("enum", out var values)
            && values.EnumerateArray().All(one => one.ToString() != value.ToString())
        )
        {
            faults.Add($"{at} is \"{value}\", which is not among the described values");
        }

        if (value is JsonArray array && schema.TryGetProperty("items", out var items))
        {
            faults.AddRange(array.SelectMany((item, index) => Faults(item, items, $"{at}[{index}]", isWhole)));
        }

        if (value is JsonObject members && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var (name, member) in members)
            {
                if (properties.TryGetProperty(name, out var described))
                {
                    faults.AddRange(Faults(member, described, $"{at}.{name}", isWhole));
                }
                else if (!schema.TryGetProperty("additionalProperties", out _))
                {
                    faults.Add($"{at}.{name} is not described");
                }
            }

            if (isWhole && schema.TryGetProperty("required", out var required))
            {
                faults.AddRange(
                    required
                        .EnumerateArray()
                        .Where(name => !members.ContainsKey(name.GetString()!))
                        .Select(name => $"{at}.{name} is missing")
                );
            }
        }

        return faults;
    }

    private bool IsNullable(JsonElement schema) =>
        (schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean())
        || ((string[])["oneOf", "anyOf", "allOf"]).Any(several =>
            schema.TryGetProperty(several, out var forms)
            && forms.EnumerateArray().Any(one => IsNullable(Resolved(one)))
        );
}
