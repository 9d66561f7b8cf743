using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EcResults.Text;

/// <summary>
/// The first 64 bits of a text's SHA-256, to tell equal from different: no two texts of a catalog meet by chance, and a
/// catalog of thousands keeps all of them. Who makes two meet on purpose accuses himself.
/// </summary>
public static class Sha256Prefix
{
    /// <summary>The prefix for a text.</summary>
    public static ulong Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The prefix for bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes));
}
