using System.IO.Compression;

namespace EcResults.Site.Data;

/// <summary>Writes the original files of a submission as one zip: of the same files the same bytes.</summary>
internal static class Archive
{
    // The format knows no earlier day and no zone.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the published files below a folder of the submission's name.</summary>
    public static void Write(Submission whole, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (
            var file in whole
                .Files.Entries.Where(RawFileSection.IsPublished)
                .OrderBy(file => file.Path, StringComparer.Ordinal)
        )
        {
            var entry = zip.CreateEntry($"{whole.Id}/{file.Path}", CompressionLevel.Optimal);
            entry.LastWriteTime = Moment;
            using var content = entry.Open();
            content.Write(file.Content.GetValueOrDefault().Span);
        }
    }
}
