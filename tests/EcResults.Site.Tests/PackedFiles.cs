using System.Formats.Tar;
using System.IO.Compression;

namespace EcResults.Site.Tests;

/// <summary>The files of a .tar.gz, by name.</summary>
internal static class PackedFiles
{
    public static IReadOnlyDictionary<string, byte[]> Of(byte[] archive)
    {
        var files = new Dictionary<string, byte[]>();
        using var tar = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            files.Add(entry.Name, content.ToArray());
        }

        return files;
    }
}
