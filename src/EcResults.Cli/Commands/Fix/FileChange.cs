namespace EcResults.Cli.Commands;

/// <summary>What --fix does to one file.</summary>
/// <param name="Path">The path within the submission.</param>
/// <param name="What">What is done, in words.</param>
/// <param name="Content">The whole content of the file that takes its place, which never gets a run bit.</param>
internal sealed record FileChange(string Path, IReadOnlyList<string> What, byte[] Content);
