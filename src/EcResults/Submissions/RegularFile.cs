using System.Formats.Tar;

namespace EcResults.Submissions;

/// <summary>Tells regular files from pipes, sockets and devices, which .NET lists as empty files.</summary>
public static class RegularFile
{
    /// <summary>Where the header of an archive's entry says what the entry is.</summary>
    private const int TypeFlag = 156;

    /// <summary>Whether an entry that is not a link is a regular file. No pipe or device is opened to find out.</summary>
    /// <exception cref="IOException">The entry is gone or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The entry may not be read.</exception>
    public static bool Is(FileInfo file)
    {
        // Pipes, sockets and devices have no length.
        if (file.Length > 0 || OperatingSystem.IsWindows())
        {
            return true;
        }

        using var header = new MemoryStream();
        try
        {
            // .NET says the type of a file only to those who archive it; of an empty file that is one header.
            using var archive = new TarWriter(header, TarEntryFormat.Ustar, leaveOpen: true);
            archive.WriteEntry(file.FullName, "entry");
        }
        catch (IOException) when (File.Exists(file.FullName) && header.Length == 0)
        {
            // No archive holds a socket.
            return false;
        }

        return header.GetBuffer()[TypeFlag] is (byte)TarEntryType.RegularFile or (byte)TarEntryType.V7RegularFile;
    }
}
