namespace EcResults.Submissions;

/// <summary>One entry of a submission's folder, as found on disk or in a pull request.</summary>
/// <param name="Path">Its path within the submission, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record SubmissionFile(string Path, SubmissionFileKind Kind, long Size)
{
    /// <summary>Whether it has a run bit.</summary>
    public bool Executable { get; init; }

    /// <summary>Its bytes, or null where it was not read: no regular file, too large, or unreadable.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>The name without folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>What stands at a path.</summary>
public enum SubmissionFileKind
{
    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A symbolic link; it is never followed.</summary>
    Link,

    /// <summary>A folder without anything in it.</summary>
    EmptyFolder,

    /// <summary>A device, socket, pipe or submodule.</summary>
    Other,

    /// <summary>A file or folder whose name is no UTF-8: no path leads to it, so it is not looked into.</summary>
    NotUtf8,
}
