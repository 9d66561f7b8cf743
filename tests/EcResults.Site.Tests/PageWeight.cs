using System.IO.Compression;

namespace EcResults.Site.Tests;

/// <summary>What a page weighs on its way to a reader.</summary>
internal static class PageWeight
{
    /// <summary>What every page keeps to: some seconds over a bad mobile connection of 150 kbit/s.</summary>
    public const int Most = 60 * 1024;

    /// <summary>Whether it is a page.</summary>
    public static bool IsPage(SiteFile file) => file.Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>
    /// Its bytes as servers compress them, without the data that stand in it for its script; of a page that is small
    /// enough without compression its bytes.
    /// </summary>
    public static int Of(SiteFile page)
    {
        var content = page.Content;
        if (content.Length <= Most)
        {
            return content.Length;
        }

        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(WithoutData(Encoding.UTF8.GetString(content.Span))));
        }

        return (int)compressed.Length;
    }

    private static string WithoutData(string page)
    {
        const string End = "</script>";
        var start = page.IndexOf("<script type=\"application/json\"", StringComparison.Ordinal);
        return start < 0
            ? page
            : page.Remove(start, page.IndexOf(End, start, StringComparison.Ordinal) + End.Length - start);
    }
}
