using System.Formats.Tar;
using System.IO.Compression;

namespace EcResults.Site.Data;

/// <summary>
/// Writes the original files of a submission as one archive: of the same files the same bytes. It is a .tar.gz, which packs
/// hundreds of small files that are alike into half of what a .zip needs.
/// </summary>
internal static class Archive
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/gzip";

    /// <summary>Writes the published files below a folder of the submission's name.</summary>
    public static void Write(Submission whole, Stream stream)
    {
        using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var tar = new TarWriter(packed, TarEntryFormat.Gnu);
        foreach (
            var file in whole
                .Files.Entries.Where(RawFileSection.IsPublished)
                .OrderBy(file => file.Path, StringComparer.Ordinal)
        )
        {
            using var content = new MemoryStream(file.Content.GetValueOrDefault().ToArray());
            tar.WriteEntry(
                new GnuTarEntry(TarEntryType.RegularFile, $"{whole.Id}/{file.Path}")
                {
                    ModificationTime = DateTimeOffset.UnixEpoch,
                    AccessTime = DateTimeOffset.UnixEpoch,
                    ChangeTime = DateTimeOffset.UnixEpoch,
                    DataStream = content,
                }
            );
        }
    }
}
