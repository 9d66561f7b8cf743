namespace EcResults.Evidence;

/// <summary>Holds bytes back until they may be written: in memory, and beyond a few MiB in a temporary file.</summary>
internal sealed class LogCondenserSpill : IDisposable
{
    private const int LongestInMemory = 4 * 1024 * 1024;
    private readonly MemoryStream memory = new();
    private FileStream? file;

    /// <summary>Adds bytes.</summary>
    internal void Write(ReadOnlySpan<byte> bytes)
    {
        if (file is null && memory.Length + bytes.Length > LongestInMemory)
        {
            file = Open();
            memory.WriteTo(file);
            memory.SetLength(0);
        }

        if (file is null)
        {
            memory.Write(bytes);
        }
        else
        {
            file.Write(bytes);
        }
    }

    private static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 64 * 1024,
        };
        if (!OperatingSystem.IsWindows())
        {
            // It may hold captured payload: nobody else's to read.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    /// <summary>Forgets all.</summary>
    internal void Clear()
    {
        memory.SetLength(0);
        file?.Dispose();
        file = null;
    }

    /// <summary>Writes all that is held.</summary>
    internal void CopyTo(Stream output)
    {
        if (file is null)
        {
            memory.WriteTo(output);
        }
        else
        {
            file.Position = 0;
            file.CopyTo(output);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        file?.Dispose();
        memory.Dispose();
    }
}
