namespace EcResults.Tests.Rules;

/// <summary>A submission in memory while it is changed. Each change fails where there is nothing to change.</summary>
internal sealed class Draft(SubmissionFiles files)
{
    private readonly Dictionary<string, SubmissionFile> entries = files.Entries.ToDictionary(entry => entry.Path);

    /// <summary>The name of the submission's folder.</summary>
    public string Id { get; set; } = files.Id;

    /// <summary>The text of a file.</summary>
    public string this[string path]
    {
        get => Encoding.UTF8.GetString(Bytes(path));
        set => Put(path, Encoding.UTF8.GetBytes(value));
    }

    public SubmissionFiles Files() =>
        new(Id, $"results/{Id}", [.. entries.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)]);

    /// <summary>The files that a pattern means: <c>a*b</c> by both ends, <c>a/</c> all of a folder, else the one.</summary>
    public IReadOnlyList<string> Paths(string pattern)
    {
        var ends = pattern.EndsWith('/') ? [pattern, ""] : pattern.Split('*');
        List<string> found =
        [
            .. entries
                .Keys.Where(path =>
                    ends.Length == 1
                        ? path == pattern
                        : path.StartsWith(ends[0], StringComparison.Ordinal)
                            && path.EndsWith(ends[1], StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
        Assert.True(found.Count > 0, $"there is no {pattern}");
        return found;
    }

    public byte[] Bytes(string path) => entries[path].Content!.Value.ToArray();

    public void Put(string path, byte[] bytes) =>
        entries[path] = new SubmissionFile(path, SubmissionFileKind.Regular, bytes.Length)
        {
            // As the folder is read: what is too large has no content.
            Content = bytes.Length > SubmissionLimits.FileBytes ? (ReadOnlyMemory<byte>?)null : bytes,
        };

    public void Put(string path, SubmissionFileKind kind) => entries[path] = new SubmissionFile(path, kind, 0);

    public void RunBit(string path) => entries[path] = entries[path] with { Executable = true };

    public void Append(string path, byte[] bytes) => Put(path, [.. Bytes(path), .. bytes]);

    /// <summary>Replaces the one place where the old text stands.</summary>
    public void Replace(string path, string old, string with)
    {
        var at = Place(path, old);
        Assert.True(this[path].IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"{path} has \"{old}\" twice");
        ReplaceAfter(path, "", old, with);
    }

    /// <summary>Replaces the first place that stands behind a mark.</summary>
    public void ReplaceAfter(string path, string mark, string old, string with)
    {
        var at = Place(path, old, Place(path, mark));
        this[path] = this[path].Remove(at, old.Length).Insert(at, with);
    }

    /// <summary>Replaces every place in all files of a pattern; old text between slashes is a regular expression.</summary>
    public void ReplaceAll(string pattern, string old, string with)
    {
        var changed = 0;
        foreach (var path in Paths(pattern).Where(path => entries[path].Content is not null))
        {
            var text = this[path];
            var done = old is ['/', .., '/']
                ? Regex.Replace(text, old[1..^1], with, RegexOptions.Multiline | RegexOptions.NonBacktracking)
                : text.Replace(old, with, StringComparison.Ordinal);
            if (done != text)
            {
                this[path] = done;
                changed++;
            }
        }

        Assert.True(changed > 0, $"{pattern} has no \"{old}\"");
    }

    /// <summary>Ends a file before a text.</summary>
    public void Cut(string path, string from) => this[path] = this[path][..Place(path, from)];

    /// <summary>Takes away every line with a mark.</summary>
    public void DropLines(string path, string mark)
    {
        Place(path, mark);
        this[path] = string.Join('\n', this[path].Split('\n').Where(line => !line.Contains(mark)));
    }

    public void Delete(string pattern)
    {
        foreach (var path in Paths(pattern))
        {
            entries.Remove(path);
        }
    }

    /// <summary>Copies a file or all files of a folder, of this submission or of another one.</summary>
    public void Copy(string pattern, string to, SubmissionFiles? other = null)
    {
        var source = other is null ? this : new Draft(other);
        foreach (var path in source.Paths(pattern))
        {
            Put(to + path[pattern.Length..], source.Bytes(path));
        }
    }

    public void Rename(string from, string to)
    {
        Copy(from, to);
        Delete(from);
    }

    public void Swap(string left, string right)
    {
        var before = Files();
        Rename(right, left);
        Copy(left, right, before);
    }

    /// <summary>Blank lines until the file has that many bytes; as the folder is read, what is too large has no content.</summary>
    public void Grow(string path, long size)
    {
        if (size > SubmissionLimits.FileBytes)
        {
            entries[path] = new SubmissionFile(path, SubmissionFileKind.Regular, size);
            return;
        }

        Append(path, [.. Enumerable.Repeat((byte)'\n', (int)size - Bytes(path).Length)]);
    }

    /// <summary>Files of blank lines in a folder, until the submission has that many files.</summary>
    public void Fill(string folder, int count, int size)
    {
        for (var i = 0; entries.Count < count; i++)
        {
            Put($"{folder}/{i:0000}.txt", [.. Enumerable.Repeat((byte)'\n', size)]);
        }
    }

    /// <summary>Takes a run out of submission.json, where it stands four blanks deep, and its folder.</summary>
    public void RemoveRun(string name)
    {
        var text = this[SubmissionFiles.ManifestName];
        var mark = Place(SubmissionFiles.ManifestName, $"\"name\": \"{name}\"");
        var end = text.IndexOf("\n    },\n", mark, StringComparison.Ordinal) + "\n    },\n".Length;
        var start = text.LastIndexOf("    {\n", mark, StringComparison.Ordinal);
        this[SubmissionFiles.ManifestName] = text.Remove(start, end - start);
        Delete($"raw/{name}/");
    }

    /// <summary>Adds a member to submission.json that holds lists within lists.</summary>
    public void Nest(string path, int depth) =>
        ReplaceAfter(path, "", "{", $"{{ \"x\": {new string('[', depth)}{new string(']', depth)},");

    private int Place(string path, string part, int from = 0)
    {
        var at = this[path].IndexOf(part, from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} has no \"{part}\"");
        return at;
    }
}
