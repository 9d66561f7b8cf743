using Microsoft.Win32.SafeHandles;

namespace EcResults.Submissions;

/// <summary>
/// Opens files that somebody else may have put there. Only regular files are read: a link leads to a file that was not
/// meant, opening a pipe waits for ever, and opening a device may do something. On Linux the kernel refuses links and
/// never waits, so that nothing can be put in the place of a file between the look at it and its opening. Folders above
/// the file are looked at by <see cref="Below"/> only: whoever replaces one by a link while the command runs is not seen.
/// </summary>
public static class RegularFile
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="followLink">Whether it may be a link to a regular file: for paths that the user typed.</param>
    /// <exception cref="IOException">It is not a regular file, is not there, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path, bool followLink = false) =>
        new(Handle(path, followLink, out _), FileAccess.Read, bufferSize: 0);

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="most">The most bytes that it may have.</param>
    /// <param name="followLink">Whether it may be a link to a regular file: for paths that the user typed.</param>
    /// <exception cref="IOException">It is not a regular file, is not there, is too large, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path, long most, bool followLink = false)
    {
        using var file = Handle(path, followLink, out var size);
        return Content(path, file, size, most);
    }

    /// <summary>Reads a whole file that a <see cref="FileLook"/> has shown to be a regular one.</summary>
    /// <inheritdoc cref="Read"/>
    internal static byte[] ReadSeen(string path, long most)
    {
        long size;
        using var file = OperatingSystem.IsLinux()
            ? LinuxFile.OpenSeen(path, followLink: false, out size)
            : Handle(path, followLink: false, out size);
        return Content(path, file, size, most);
    }

    private static SafeFileHandle Handle(string path, bool followLink, out long size)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (OperatingSystem.IsLinux())
        {
            return LinuxFile.Open(path, followLink, out size);
        }

        if (!followLink && FileLook.Of(path).Kind == FileKind.Link)
        {
            throw NotRegular(path, FileKind.Link);
        }

        var handle = File.OpenHandle(path);
        try
        {
            size = RandomAccess.GetLength(handle);
            return handle;
        }
        catch (NotSupportedException)
        {
            // Pipes, sockets and devices have no length.
            handle.Dispose();
            throw NotRegular(path, FileKind.Pipe);
        }
    }

    private static byte[] Content(string path, SafeFileHandle file, long size, long most)
    {
        if (size > most)
        {
            throw TooLarge(path, most);
        }

        var content = new byte[size];
        var length = 0;
        int read;
        while (length < size && (read = RandomAccess.Read(file, content.AsSpan(length), length)) > 0)
        {
            length += read;
        }

        if (length < size)
        {
            return content[..length];
        }

        Span<byte> next = stackalloc byte[1];
        if (RandomAccess.Read(file, next, length) == 0)
        {
            return content;
        }

        // It grew meanwhile, or is one of /proc, which all have a length of 0.
        using var grown = new MemoryStream();
        grown.Write(content);
        var block = new byte[64 * 1024];
        while ((read = RandomAccess.Read(file, block, grown.Length)) > 0)
        {
            grown.Write(block, 0, read);
            if (grown.Length > most)
            {
                throw TooLarge(path, most);
            }
        }

        return grown.ToArray();
    }

    /// <summary>
    /// The path of a file or folder on disk, after a look at every step below the folder: none of them is a link, and none
    /// leads out.
    /// </summary>
    /// <param name="folder">The folder, which may be a link itself.</param>
    /// <param name="path">The path below it, with forward slashes; it need not exist.</param>
    /// <exception cref="IOException">A step is a link or leads out.</exception>
    public static string Below(string folder, string path)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(path);
        var current = folder;
        foreach (var step in path.Split('/'))
        {
            if (step is "" or "." or "..")
            {
                throw new IOException($"\"{path}\" leads out of \"{folder}\"");
            }

            current = Path.Combine(current, step);
            if (new FileInfo(current).LinkTarget is not null)
            {
                throw NotRegular(current, FileKind.Link);
            }
        }

        return current;
    }

    /// <summary>Whether something stands at a path, be it a link that leads nowhere.</summary>
    public static bool IsThere(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    internal static IOException NotRegular(string path, FileKind kind) =>
        new($"\"{path}\" is a {FileLook.Word(kind)}; only regular files are read");

    private static IOException TooLarge(string path, long most) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"{path}\" is larger than {Words(most)}"));

    private static string Words(long bytes) =>
        bytes >= 1 << 20
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes >> 10} KiB");
}
