using System.Diagnostics;

namespace EcResults.Cli.Host;

/// <summary>
/// What is written under another name and renamed when it is whole. A draft stands beside the submissions, on the same
/// file system as what it becomes, under a name that is never taken for a submission: a command that is killed leaves
/// nothing that a check fails over, and the next one removes it.
/// </summary>
internal static class Drafts
{
    private const string Prefix = ".ecresults-draft.";

    /// <summary>Whether a file or folder of this name is a draft.</summary>
    public static bool IsDraft(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>A new path in a folder. It tells the process that writes it, and nobody can put anything there before.</summary>
    public static string NewPath(string folder) =>
        Path.Combine(
            folder,
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}.{Path.GetRandomFileName()}")
        );

    /// <summary>Removes what processes that have ended left in a folder; what cannot be removed stays.</summary>
    public static void RemoveDead(string folder)
    {
        foreach (var draft in new DirectoryInfo(folder).EnumerateFileSystemInfos(Prefix + "*").Where(IsDead))
        {
            try
            {
                // A link goes as such: neither removes what it points to.
                if (draft is DirectoryInfo inner)
                {
                    inner.Delete(recursive: true);
                }
                else
                {
                    draft.Delete();
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // It is another user's, or another command removes it as well.
            }
        }
    }

    private static bool IsDead(FileSystemInfo draft)
    {
        if (
            draft.Name[Prefix.Length..].Split('.') is not [var number, ..]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
