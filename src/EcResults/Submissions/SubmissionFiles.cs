using EcResults.Text;

namespace EcResults.Submissions;

/// <summary>All files of one submission: the input of everything.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Path">The folder's path as shown in findings, for instance <c>results/20260512-octo-epyc</c>.</param>
/// <param name="Entries">The entries in ordinal order of their paths.</param>
public sealed record SubmissionFiles(string Id, string Path, IReadOnlyList<SubmissionFile> Entries)
{
    /// <summary>The manifest's name.</summary>
    public const string ManifestName = "submission.json";

    /// <summary>The prose's name.</summary>
    public const string ProseName = "summary.md";

    private Dictionary<string, SubmissionFile>? byPath;

    /// <summary>The entry at a path within the submission, or null.</summary>
    public SubmissionFile? Find(string path) =>
        (byPath ??= Entries.ToDictionary(entry => entry.Path)).GetValueOrDefault(path);

    /// <summary>A place that stands for an entry as a whole, also where the entry is missing.</summary>
    public Location PlaceOf(string path) => new SourceText(DisplayPath(path), string.Empty).Whole;

    /// <summary>The path of an entry as shown in findings.</summary>
    public string DisplayPath(string path) => $"{Path}/{path}";
}
