using System.Buffers.Binary;
using System.IO.Compression;

namespace EcResults.Site.Images;

/// <summary>
/// A picture of at most 16 colours, drawn point by point and written as PNG. Each point becomes two pixels by two: a
/// preview is shown smaller than that anyway, and the file is half as large.
/// </summary>
/// <param name="width">The width in points.</param>
/// <param name="height">The height in points.</param>
/// <param name="palette">The colours, 0xRRGGBB; the first is the ground.</param>
internal sealed class PngImage(int width, int height, IReadOnlyList<uint> palette)
{
    /// <summary>Bits of a pixel, for 16 colours.</summary>
    private const int BitsDeep = 4;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] Checksums = [.. Enumerable.Range(0, 256).Select(Checksum)];

    private readonly byte[] pixels = new byte[width * height];

    public int Width => width;

    public int Height => height;

    /// <summary>Sets a point; one outside is ignored.</summary>
    public void Set(int x, int y, byte colour)
    {
        if (x >= 0 && x < width && y >= 0 && y < height)
        {
            pixels[(y * width) + x] = colour;
        }
    }

    /// <summary>The colour of a point within the picture.</summary>
    public byte At(int x, int y) => pixels[(y * width) + x];

    /// <summary>Fills a rectangle.</summary>
    public void Fill(int left, int top, int right, int bottom, byte colour)
    {
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                Set(x, y, colour);
            }
        }
    }

    /// <summary>Writes the file.</summary>
    public void WriteTo(Stream stream)
    {
        stream.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width * 2);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height * 2);
        header[8] = BitsDeep;
        // Colours out of a palette.
        header[9] = 3;
        Chunk(stream, "IHDR"u8, header);
        Chunk(
            stream,
            "PLTE"u8,
            [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]
        );
        using (var packed = new MemoryStream())
        {
            using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                zlib.Write(Rows());
            }

            Chunk(stream, "IDAT"u8, packed.ToArray());
        }

        Chunk(stream, "IEND"u8, []);
    }

    /// <summary>Two pixels a byte, which are one point, each row behind the number of its filter: none.</summary>
    private byte[] Rows()
    {
        var length = 1 + width;
        var rows = new byte[length * height * 2];
        for (var y = 0; y < height * 2; y++)
        {
            for (var x = 0; x < width; x++)
            {
                rows[(y * length) + 1 + x] = (byte)((At(x, y / 2) << BitsDeep) | At(x, y / 2));
            }
        }

        return rows;
    }

    private static void Chunk(Stream stream, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        stream.Write(number);
        stream.Write(kind);
        stream.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Sum(Sum(uint.MaxValue, kind), content));
        stream.Write(number);
    }

    private static uint Sum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            sum = Checksums[(byte)(sum ^ one)] ^ (sum >> 8);
        }

        return sum;
    }

    /// <summary>An entry of the table of CRC-32, which PNG asks for behind each chunk.</summary>
    private static uint Checksum(int entry)
    {
        var sum = (uint)entry;
        for (var bit = 0; bit < 8; bit++)
        {
            sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        }

        return sum;
    }
}
