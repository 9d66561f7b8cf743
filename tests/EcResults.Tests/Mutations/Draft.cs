using System.Text;
using EcResults.Tests.Rules;

namespace EcResults.Tests.Mutations;

/// <summary>A submission in memory while something is done to it. Each step fails where there is nothing to do it to.</summary>
internal sealed class Draft(SubmissionFiles files)
{
    private readonly Dictionary<string, SubmissionFile> entries = files.Entries.ToDictionary(entry => entry.Path);
    private string id = files.Id;

    public SubmissionFiles Files() =>
        new(id, $"results/{id}", [.. entries.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)]);

    public string this[string path]
    {
        get => Encoding.UTF8.GetString(entries[path].Content!.Value.Span);
        set => Bytes(path, Encoding.UTF8.GetBytes(value));
    }

    public Draft Bytes(string path, params byte[] bytes)
    {
        entries[path] = new SubmissionFile(path, SubmissionFileKind.Regular, bytes.Length) { Content = bytes };
        return this;
    }

    public Draft Write(string path, string text)
    {
        this[path] = text;
        return this;
    }

    public Draft Append(string path, string text) => Write(path, this[path] + text);

    /// <summary>Replaces the first place.</summary>
    public Draft Replace(string path, string old, string put)
    {
        var at = Place(this[path], old, 0, path);
        return Write(path, this[path].Remove(at, old.Length).Insert(at, put));
    }

    public Draft ReplaceAll(string path, string old, string put)
    {
        Place(this[path], old, 0, path);
        return Write(path, this[path].Replace(old, put, StringComparison.Ordinal));
    }

    public Draft ReplaceEverywhere(string old, string put)
    {
        foreach (var path in entries.Keys.Where(path => this[path].Contains(old, StringComparison.Ordinal)).ToList())
        {
            ReplaceAll(path, old, put);
        }

        return this;
    }

    /// <summary>Replaces the first place in submission.json that stands behind a mark.</summary>
    public Draft After(string mark, string old, string put)
    {
        var text = this["submission.json"];
        var from = Place(text, mark, 0, "submission.json");
        var at = Place(text, old, from, "submission.json");
        return Write("submission.json", text.Remove(at, old.Length).Insert(at, put));
    }

    /// <summary>Replaces the first place in submission.json.</summary>
    public Draft Json(string old, string put) => Replace("submission.json", old, put);

    /// <summary>Takes away every line with a mark.</summary>
    public Draft Without(string path, string mark)
    {
        Place(this[path], mark, 0, path);
        return Write(
            path,
            string.Concat(
                this[path]
                    .Split('\n')
                    .SkipLast(1)
                    .Where(line => !line.Contains(mark, StringComparison.Ordinal))
                    .Select(line => line + "\n")
            )
        );
    }

    public IReadOnlyList<string> Paths(string folder) =>
        [.. entries.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal))];

    public Draft Delete(string path)
    {
        Assert.True(entries.Remove(path), path);
        return this;
    }

    public Draft DeleteFolder(string folder)
    {
        foreach (
            var path in entries.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).ToList()
        )
        {
            entries.Remove(path);
        }

        return this;
    }

    public Draft Copy(string from, string to) => Bytes(to, entries[from].Content!.Value.ToArray());

    public Draft Rename(string from, string to) => Copy(from, to).Delete(from);

    public Draft Swap(string left, string right)
    {
        var kept = entries[left].Content!.Value.ToArray();
        return Copy(right, left).Bytes(right, kept);
    }

    /// <summary>Takes files over from another submission.</summary>
    public Draft Take(string other, string from, string to) =>
        Bytes(to, RealSubmissions.Read(other).Find(from)!.Content!.Value.ToArray());

    public Draft RunBit(string path)
    {
        entries[path] = entries[path] with { Executable = true };
        return this;
    }

    public Draft Kind(string path, SubmissionFileKind kind)
    {
        entries[path] = new SubmissionFile(path, kind, 0);
        return this;
    }

    /// <summary>A file that says this size; as the folder is read, what is too large has no content.</summary>
    public Draft Size(string path, long bytes)
    {
        var entry = new SubmissionFile(path, SubmissionFileKind.Regular, bytes);
        entries[path] = bytes > SubmissionLimits.FileBytes ? entry : entry with { Content = entries[path].Content };
        return this;
    }

    public Draft Fill(string folder, int count, int bytes)
    {
        for (var i = 0; i < count; i++)
        {
            Write($"{folder}/{i:0000}.txt", new string('x', bytes));
        }

        return this;
    }

    public Draft Folder(string name)
    {
        id = name;
        return this;
    }

    /// <summary>Computes summary and figures again, as one who forges evidence would.</summary>
    public Draft Regenerate() => Bytes(SubmissionFiles.ManifestName, Regenerated.From(Files()));

    private static int Place(string text, string part, int from, string path)
    {
        var at = text.IndexOf(part, from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} has no \"{part}\"");
        return at;
    }
}
