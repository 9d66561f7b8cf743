namespace EcResults.Cli.Fixing;

/// <summary>What --fix does to one file.</summary>
/// <param name="Path">The path within the submission.</param>
/// <param name="What">What is done, in words.</param>
internal sealed record FileChange(string Path, IReadOnlyList<string> What)
{
    /// <summary>The whole new content, or null where it stays.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Whether the run bit goes; a file with new content never gets one.</summary>
    public bool TakeRunBit { get; init; }
}
