namespace EcResults.Submissions;

/// <summary>What one look at a path tells: nothing is opened for it, and no link followed.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Size">Its size in bytes; 0 for what has none, and for files of /proc.</param>
/// <param name="Executable">Whether it has a run bit.</param>
public readonly record struct FileLook(FileKind Kind, long Size, bool Executable)
{
    private const UnixFileMode Run = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Looks at a path.</summary>
    /// <exception cref="FileNotFoundException">Nothing stands there.</exception>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked at.</exception>
    public static FileLook Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return OperatingSystem.IsLinux() ? LinuxFile.Look(path) : Elsewhere(path);
    }

    /// <summary>What a kind is called.</summary>
    public static string Word(FileKind kind) => kind == FileKind.Regular ? "file" : kind.ToString().ToLowerInvariant();

    internal static FileLook Of(FileKind kind, long size, UnixFileMode mode) =>
        new(kind, size, (mode & Run) != UnixFileMode.None);

    /// <summary>Where the system's own call is not known, a pipe or a device passes for a file.</summary>
    private static FileLook Elsewhere(string path)
    {
        var attributes = File.GetAttributes(path);
        var kind =
            attributes.HasFlag(FileAttributes.ReparsePoint) ? FileKind.Link
            : attributes.HasFlag(FileAttributes.Directory) ? FileKind.Folder
            : FileKind.Regular;
        return kind != FileKind.Regular
            ? new FileLook(kind, 0, Executable: false)
            : Of(
                kind,
                new FileInfo(path).Length,
                OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path)
            );
    }
}

/// <summary>What can stand at a path.</summary>
public enum FileKind
{
    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A pipe.</summary>
    Pipe,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A device.</summary>
    Device,
}
