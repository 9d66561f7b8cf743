namespace EcResults.GitHub;

/// <summary>One entry of a Git tree.</summary>
/// <param name="Path">From the tree that was asked for.</param>
/// <param name="Mode">As Git writes it.</param>
/// <param name="Sha">The name of its content.</param>
/// <param name="Size">Bytes; 0 for what is no blob.</param>
internal sealed record TreeEntry(string Path, string Mode, string Sha, long Size)
{
    private const string TreeMode = "040000";

    public bool IsTree => Mode == TreeMode;

    public bool IsSubmodule => Mode == "160000";

    public bool IsLink => Mode == "120000";

    public bool IsExecutable => Mode == "100755";

    public bool IsRegular => Mode is "100644" or "100755" or "100664";

    /// <summary>The name without folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The path of the folder that it is in; empty at the top.</summary>
    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";
}
