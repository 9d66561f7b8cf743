using System.Security.Cryptography;

namespace EcResults.Text;

/// <summary>
/// The first 64 bits of a text's SHA-256, to tell equal from different: no two texts of a catalog meet by chance, and a
/// catalog of thousands keeps all of them. Who makes two meet on purpose accuses himself.
/// </summary>
public static class Sha256Prefix
{
    private const int Bytes = 8;

    /// <summary>The prefix for a text, as 16 hexadecimal digits.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The prefix for bytes, as 16 hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, Bytes));
}
