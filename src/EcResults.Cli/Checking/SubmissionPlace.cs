namespace EcResults.Cli.Checking;

/// <summary>Where a submission lies.</summary>
/// <param name="Folder">The folder's full path.</param>
/// <param name="Display">Its path as findings show it.</param>
internal sealed record SubmissionPlace(string Folder, string Display)
{
    /// <summary>Whether git holds a submodule there and no files.</summary>
    public bool IsSubmodule { get; init; }

    /// <summary>Its files where they come from elsewhere and the folder is only where they would lie; else null.</summary>
    public SubmissionFiles? Files { get; init; }
}
