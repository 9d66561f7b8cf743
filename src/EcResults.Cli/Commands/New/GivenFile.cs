using System.IO.Compression;

namespace EcResults.Cli.Commands;

/// <summary>A file with a tool's output as people have it: gzipped perhaps, and saved by a shell of another system.</summary>
internal static class GivenFile
{
    private const string Packed = ".gz";

    /// <summary>Its name without the end that gzip adds.</summary>
    public static string NameOf(string path) =>
        Path.GetFileName(path) is var name && IsPacked(name) ? name[..^Packed.Length] : name;

    /// <summary>Whether its name is that of a gzip file.</summary>
    public static bool IsPacked(string path) => path.EndsWith(Packed, StringComparison.Ordinal);

    /// <summary>Its bytes, unpacked where it is a gzip file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that it may have, packed and unpacked.</param>
    /// <param name="followLink">Whether it may be a link: for paths that the user typed.</param>
    /// <exception cref="CannotRunException">It is damaged, or too large when it is unpacked.</exception>
    public static byte[] Read(string path, long most, bool followLink = false)
    {
        var bytes = RegularFile.Read(path, most, followLink);
        if (!bytes.AsSpan().StartsWith<byte>([0x1f, 0x8b]))
        {
            return bytes;
        }

        using var unzipped = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (unzipped.Read(buffer) is > 0 and var length)
            {
                content.Write(buffer, 0, length);
                if (content.Length > most)
                {
                    throw new CannotRunException($"\"{path}\" is larger than {most >> 20} MiB when it is unpacked");
                }
            }

            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new CannotRunException($"\"{path}\" is a damaged gzip file; pack it again, or give it unpacked");
        }
    }

    /// <summary>Its text.</summary>
    /// <exception cref="CannotRunException">It is no text.</exception>
    public static SourceText Text(string path, ReadOnlySpan<byte> bytes) =>
        SourceText.FromUtf8(path, bytes)
        ?? throw new CannotRunException($"\"{path}\" is not valid UTF-8; save the tool's output again as UTF-8 text");

    /// <summary>The text of a raw file as it will be in a submission, or null where it is none.</summary>
    public static SourceText? Evidence(string path, byte[] bytes) =>
        SourceText.FromUtf8(path, TextFix.Of($"{SubmissionLayout.Raw}/{path}", bytes).Content ?? bytes);
}
