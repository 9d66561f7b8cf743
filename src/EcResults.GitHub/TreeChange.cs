namespace EcResults.GitHub;

/// <summary>One path that differs between two commits.</summary>
/// <param name="Path">From the top of the repository.</param>
/// <param name="After">What stands there, or null.</param>
internal sealed record TreeChange(string Path, TreeEntry? After);
