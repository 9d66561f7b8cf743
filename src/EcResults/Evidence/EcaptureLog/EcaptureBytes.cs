namespace EcResults.Evidence;

/// <summary>Small scans over the bytes of a log: a log may hold binary payload, so it is never decoded as a whole.</summary>
internal static class EcaptureBytes
{
    /// <summary>The signs of a path, a version or a name.</summary>
    internal static readonly SearchValues<byte> WordSigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:/@+#()[]-"u8
    );

    /// <summary>Hexadecimal digits.</summary>
    internal static readonly SearchValues<byte> Hex = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Digits that fit a long, from the start.</summary>
    /// <returns>How many digits there are; 0 where there are none or more than eighteen.</returns>
    internal static int Number(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var length = 0;
        while (length < text.Length && IsDigit(text[length]))
        {
            if (++length > 18)
            {
                return 0;
            }

            value = (value * 10) + (text[length - 1] - '0');
        }

        return length;
    }

    /// <summary>The number that stands directly after the first <paramref name="label"/>.</summary>
    internal static bool NumberAfter(ReadOnlySpan<byte> text, ReadOnlySpan<byte> label, out long value)
    {
        value = 0;
        var at = text.IndexOf(label);
        return at >= 0 && Number(text[(at + label.Length)..], out value) > 0;
    }

    /// <summary>Adds without wrapping: forged counts may be huge.</summary>
    internal static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    internal static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    internal static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a';

    internal static bool IsHex(byte value) => IsDigit(value) || (uint)((value | 0x20) - 'a') <= 5;

    /// <summary>
    /// Copies a line without colour codes (<c>ESC [ … letter</c>): the console is coloured even when redirected.
    /// </summary>
    /// <returns>How many bytes were written.</returns>
    internal static int StripAnsi(ReadOnlySpan<byte> line, Span<byte> target)
    {
        var length = 0;
        while (!line.IsEmpty)
        {
            var escape = line.IndexOf((byte)0x1b);
            var plain = escape < 0 ? line : line[..escape];
            plain.CopyTo(target[length..]);
            length += plain.Length;
            line = line[plain.Length..];
            if (!line.IsEmpty)
            {
                line = line[AnsiLength(line)..];
            }
        }

        return length;
    }

    private static int AnsiLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[1] != '[')
        {
            return 1;
        }

        var length = 2;
        while (length < text.Length && (IsDigit(text[length]) || text[length] == ';'))
        {
            length++;
        }

        return length < text.Length && IsLetter(text[length]) ? length + 1 : length;
    }
}
