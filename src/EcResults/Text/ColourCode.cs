namespace EcResults.Text;

/// <summary>
/// How tools colour a terminal: <c>ESC [ numbers m</c>, and <c>ESC [ K</c> (erase to the end of the line) that grep adds.
/// Other codes move text and mean something, so that they are none of these.
/// </summary>
public static class ColourCode
{
    private const int Longest = 32;

    /// <summary>The bytes without colour codes.</summary>
    public static byte[] Without(ReadOnlySpan<byte> bytes)
    {
        var result = new List<byte>(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var escape = bytes.IndexOf((byte)'\e');
            var plain = escape < 0 ? bytes : bytes[..escape];
            result.AddRange(plain);
            bytes = bytes[plain.Length..];
            var length = LengthAt(bytes);
            if (length == 0 && !bytes.IsEmpty)
            {
                result.Add(bytes[0]);
                length = 1;
            }

            bytes = bytes[length..];
        }

        return [.. result];
    }

    /// <summary>The length of the code that the bytes begin with; 0 where they begin with none.</summary>
    private static int LengthAt(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("\e["u8))
        {
            return 0;
        }

        for (var i = 2; i < Math.Min(bytes.Length, Longest); i++)
        {
            if (bytes[i] is (byte)'m' or (byte)'K')
            {
                return i + 1;
            }

            if (bytes[i] is not ((>= (byte)'0' and <= (byte)'9') or (byte)';' or (byte)':'))
            {
                return 0;
            }
        }

        return 0;
    }
}
