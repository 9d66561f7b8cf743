using System.Buffers.Binary;
using System.IO.Compression;

namespace EcResults.Site.Tests;

/// <summary>The pictures that links to results are shown with.</summary>
public sealed class ShareImageTests
{
    private static readonly BuiltSite Site = RealResults.Published;

    [Fact]
    public void Every_published_result_has_one_of_at_most_6_kB_that_its_page_names()
    {
        foreach (var submission in RealResults.Submissions)
        {
            var path = $"results/{submission.Id}/share.png";
            var head = Site.Document($"results/{submission.Id}/index.html").Head!;

            Assert.Equal(
                RealResults.Root + path,
                head.QuerySelector("meta[property='og:image']")!.GetAttribute("content")
            );
            Assert.InRange(Site.Bytes(path).Length, 1_000, 6_000);
        }
    }

    [Fact]
    public void A_site_without_an_address_draws_none() =>
        Assert.DoesNotContain(RealResults.Site.Paths, path => path.EndsWith(".png", StringComparison.Ordinal));

    [Fact]
    public void It_is_a_picture_of_1200_by_630_pixels_with_a_bar_for_each_mode()
    {
        var chunks = Chunks(Site.Bytes("results/20261123-ecresults-epyc-vm-openssl-3.5/share.png"));

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Select(chunk => chunk.Kind));
        Assert.Equal(1200, BinaryPrimitives.ReadInt32BigEndian(chunks[0].Content));
        Assert.Equal(630, BinaryPrimitives.ReadInt32BigEndian(chunks[0].Content.AsSpan(4)));
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks[2].Content), CompressionMode.Decompress))
        {
            zlib.CopyTo(rows);
        }

        Assert.Equal(630 * 601, rows.Length);
        var pixels = rows.ToArray().Where((_, at) => at % 601 != 0).SelectMany(two => new[] { two >> 4, two & 15 });
        var counts = pixels.CountBy(colour => colour).ToDictionary();
        // The colours of the three modes.
        Assert.All((int[])[5, 6, 7], mode => Assert.True(counts[mode] > 1_000));
    }

    /// <summary>The chunks of a PNG file, each with the sum that PNG asks for.</summary>
    private static List<(string Kind, byte[] Content)> Chunks(byte[] png)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            Assert.Equal(
                Sum(png.AsSpan(at + 4, length + 4)),
                BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length))
            );
            at += length + 12;
        }

        return chunks;
    }

    /// <summary>CRC-32 bit by bit, as the specification of PNG defines it.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
            }
        }

        return ~sum;
    }
}
