namespace EcResults.Submissions;

/// <summary>All files of one submission: the input of everything.</summary>
/// <param name="id">The folder's name.</param>
/// <param name="path">The folder's path as shown in findings, for instance <c>results/20260512-octo-epyc</c>.</param>
/// <param name="entries">The entries in ordinal order of their paths.</param>
public sealed class SubmissionFiles(string id, string path, IReadOnlyList<SubmissionFile> entries)
{
    /// <summary>The manifest's name.</summary>
    public const string ManifestName = "submission.json";

    /// <summary>The prose's name.</summary>
    public const string ProseName = "summary.md";

    /// <summary>The name of the list of checksums.</summary>
    public const string ChecksumsName = "SHA256SUMS";

    private readonly Dictionary<string, SubmissionFile> byPath = entries.ToDictionary(entry => entry.Path);

    /// <summary>The folder's name.</summary>
    public string Id { get; } = id;

    /// <summary>The folder's path as shown in findings.</summary>
    public string Path { get; } = path;

    /// <summary>The entries in ordinal order of their paths.</summary>
    public IReadOnlyList<SubmissionFile> Entries { get; } = entries;

    /// <summary>
    /// What the folder itself is where it is no folder with a readable name: a link, a submodule
    /// (<see cref="SubmissionFileKind.Other"/>), or <see cref="SubmissionFileKind.NotUtf8"/>;
    /// it is then not looked into, and has no entries.
    /// </summary>
    public SubmissionFileKind? FolderFault { get; init; }

    /// <summary>The folder's full path on disk; null where the files come from elsewhere.</summary>
    public string? Folder { get; init; }

    /// <summary>A place that stands for the folder as a whole.</summary>
    public Location Whole => new SourceText(Path, string.Empty).Whole;

    /// <summary>The folder alone, for whoever keeps thousands.</summary>
    public SubmissionFiles WithoutEntries() => new(Id, Path, []) { Folder = Folder };

    /// <summary>The entry at a path within the submission, or null.</summary>
    public SubmissionFile? Find(string entry) => byPath.GetValueOrDefault(entry);

    /// <summary>A place that stands for an entry as a whole, also where the entry is missing.</summary>
    public Location LocationOf(string entry) => new SourceText(DisplayPath(entry), string.Empty).Whole;

    /// <summary>The path of an entry as shown in findings.</summary>
    public string DisplayPath(string entry) => $"{Path}/{entry}";
}
