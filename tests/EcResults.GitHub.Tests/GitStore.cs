using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace EcResults.GitHub.Tests;

/// <summary>Git's objects in memory, also such as git itself would not make.</summary>
internal sealed class GitStore
{
    private readonly Dictionary<string, byte[]> blobs = [];
    private readonly Dictionary<string, List<(string Name, string Mode, string Sha)>> trees = [];
    private readonly Dictionary<string, (string Tree, string[] Parents)> commits = [];

    /// <summary>Files by path: a mode and a content each.</summary>
    public string Commit(IReadOnlyDictionary<string, (string Mode, byte[] Content)> files, params string[] parents)
    {
        var tree = Tree(files.Select(file => (file.Key.Split('/'), file.Value.Mode, file.Value.Content)).ToList(), 0);
        var sha = Name("commit", Encoding.UTF8.GetBytes(tree + string.Join(',', parents) + commits.Count));
        commits[sha] = (tree, parents);
        return sha;
    }

    public string AddBlob(byte[] content)
    {
        var sha = Name("blob", content);
        blobs[sha] = content;
        return sha;
    }

    public string AddTree(IReadOnlyDictionary<string, (string Mode, byte[] Content)> files) =>
        Tree(files.Select(file => (file.Key.Split('/'), file.Value.Mode, file.Value.Content)).ToList(), 0);

    /// <summary>A tree as the API describes it: files and folders put onto another tree.</summary>
    public string AddTree(JsonNode body)
    {
        var files = body["base_tree"] is { } tree ? Files(tree.ToString()) : [];
        foreach (var item in body["tree"]!.AsArray())
        {
            var (path, sha) = (item!["path"]!.ToString(), item["sha"]!.ToString());
            if (item["type"]!.ToString() == "blob")
            {
                files[path] = (item["mode"]!.ToString(), blobs[sha]);
                continue;
            }

            foreach (var old in files.Keys.Where(key => key.StartsWith(path + "/", StringComparison.Ordinal)).ToList())
            {
                files.Remove(old);
            }

            foreach (var (inner, file) in Files(sha))
            {
                files[$"{path}/{inner}"] = file;
            }
        }

        return AddTree(files);
    }

    public bool Has(string commit) => commits.ContainsKey(commit);

    public string[] Parents(string commit) => commits[commit].Parents;

    /// <summary>The files of a commit or of a tree, by path.</summary>
    public Dictionary<string, (string Mode, byte[] Content)> Files(string sha)
    {
        var files = new Dictionary<string, (string Mode, byte[] Content)>();
        Collect(commits.TryGetValue(sha, out var commit) ? commit.Tree : sha, "", files);
        return files;
    }

    private void Collect(string tree, string prefix, Dictionary<string, (string Mode, byte[] Content)> files)
    {
        foreach (var (name, mode, sha) in trees[tree])
        {
            if (mode == "040000")
            {
                Collect(sha, $"{prefix}{name}/", files);
            }
            else
            {
                files[prefix + name] = (mode, blobs[sha]);
            }
        }
    }

    public byte[]? Blob(string sha) => blobs.GetValueOrDefault(sha);

    public JsonObject? CommitJson(string sha) =>
        commits.TryGetValue(sha, out var commit)
            ? new JsonObject
            {
                ["sha"] = sha,
                ["tree"] = new JsonObject { ["sha"] = commit.Tree },
                ["parents"] = new JsonArray([
                    .. commit.Parents.Select(parent => (JsonNode)new JsonObject { ["sha"] = parent }),
                ]),
            }
            : null;

    public JsonObject? TreeJson(string sha, bool recursive) =>
        trees.ContainsKey(sha)
            ? new JsonObject
            {
                ["sha"] = sha,
                ["truncated"] = false,
                ["tree"] = new JsonArray([.. Entries(sha, "", recursive)]),
            }
            : null;

    private IEnumerable<JsonNode> Entries(string sha, string prefix, bool recursive)
    {
        foreach (var (name, mode, entry) in trees[sha])
        {
            var kind =
                mode == "040000" ? "tree"
                : mode == "160000" ? "commit"
                : "blob";
            var json = new JsonObject
            {
                ["path"] = prefix + name,
                ["mode"] = mode,
                ["type"] = kind,
                ["sha"] = entry,
            };
            if (kind == "blob")
            {
                json["size"] = blobs[entry].Length;
            }

            yield return json;
            if (kind == "tree" && recursive)
            {
                foreach (var inner in Entries(entry, $"{prefix}{name}/", recursive))
                {
                    yield return inner;
                }
            }
        }
    }

    private string Tree(List<(string[] Path, string Mode, byte[] Content)> files, int depth)
    {
        var entries = new List<(string Name, string Mode, string Sha)>();
        foreach (var group in files.GroupBy(file => file.Path[depth]))
        {
            List<(string[] Path, string Mode, byte[] Content)> inner = [.. group];
            if (inner[0].Path.Length > depth + 1)
            {
                entries.Add((group.Key, "040000", Tree(inner, depth + 1)));
                continue;
            }

            var sha = inner[0].Mode == "160000" ? new string('a', 40) : Name("blob", inner[0].Content);
            blobs[sha] = inner[0].Content;
            entries.Add((group.Key, inner[0].Mode, sha));
        }

        entries.Sort(
            (left, right) => string.CompareOrdinal(Sorting(left.Name, left.Mode), Sorting(right.Name, right.Mode))
        );
        var content = entries.SelectMany(entry =>
            (byte[])
                [
                    .. Encoding.UTF8.GetBytes($"{entry.Mode.TrimStart('0')} {entry.Name}\0"),
                    .. Convert.FromHexString(entry.Sha),
                ]
        );
        var name = Name("tree", [.. content]);
        trees[name] = entries;
        return name;
    }

    private static string Sorting(string name, string mode) => mode == "040000" ? name + "/" : name;

    private static string Name(string kind, byte[] content)
    {
        // Git's own choice; a second opinion on the names that the product recomputes.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes($"{kind} {content.Length}\0"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
