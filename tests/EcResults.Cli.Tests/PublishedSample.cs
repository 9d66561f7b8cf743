namespace EcResults.Cli.Tests;

/// <summary>A published result of this repository, to be changed by tests.</summary>
internal static class PublishedSample
{
    public const string Id = "20261123-ecresults-epyc-vm-openssl-3.0";

    public static string Folder { get; } = Repository.PathOf("results", Id);

    /// <summary>Its files without SHA256SUMS, so that a change is found by what it contradicts.</summary>
    public static SubmissionFiles Files { get; } =
        With(SubmissionFolder.Read(Folder, "results/" + Id), SubmissionFiles.ChecksumsName, _ => null);

    /// <summary>The files with one of them changed, added (where it is new) or removed (where the change is null).</summary>
    public static SubmissionFiles With(string path, Func<byte[], byte[]?> change) => With(Files, path, change);

    public static SubmissionFiles With(SubmissionFiles files, string path, Func<byte[], byte[]?> change)
    {
        var content = change(files.Find(path)?.Content?.ToArray() ?? []);
        var entries = files.Entries.Where(entry => entry.Path != path).ToList();
        if (content is not null)
        {
            entries.Add(new SubmissionFile(path, SubmissionFileKind.Regular, content.Length) { Content = content });
        }

        return new SubmissionFiles(
            files.Id,
            files.Path,
            [.. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)]
        );
    }

    /// <summary>The files with a piece of text replaced, which must be there.</summary>
    public static SubmissionFiles Replacing(string path, string old, string now) => Replacing(Files, path, old, now);

    public static SubmissionFiles Replacing(SubmissionFiles files, string path, string old, string now) =>
        With(
            files,
            path,
            bytes =>
            {
                var text = System.Text.Encoding.UTF8.GetString(bytes);
                var at = text.IndexOf(old, StringComparison.Ordinal);
                Assert.True(at >= 0, $"\"{old}\" is not in {path}");
                return System.Text.Encoding.UTF8.GetBytes(
                    string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + old.Length))
                );
            }
        );

    /// <summary>A copy on disk, below a new folder <c>results</c>.</summary>
    public static string CopyTo(string parent)
    {
        var target = Path.Combine(parent, "results", Id);
        foreach (var entry in Files.Entries)
        {
            var path = Path.Combine(target, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, entry.Content!.Value.ToArray());
        }

        return target;
    }
}
