namespace EcResults.Rules;

/// <summary>MAC addresses that a vendor assigned. Those of containers and virtual machines are made up, and say nothing.</summary>
internal static class HardwareAddresses
{
    /// <summary>Six pairs of hexadecimal digits with colons between them.</summary>
    private const int Length = 17;

    public static IEnumerable<Trace> In(Passage passage)
    {
        var text = passage.Text;
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var start = colon - 2;
            if (
                start >= 0
                && start + Length <= text.Length
                && IsAddress(text.AsSpan(start, Length))
                && IsApart(text, start)
            )
            {
                yield return new Trace(start, Length, "a hardware address", IsCertain: true);
            }
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Length; i++)
        {
            if (i % 3 == 2 ? text[i] != ':' : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        // The second bit of the first byte says that it was made up on the spot, the first that it is a group; QEMU's
        // 52:54:00 has the former. 00:00:00 is the loopback's.
        var second = Convert.ToInt32(text[1].ToString(), 16);
        return (second & 0b11) == 0 && !text.StartsWith("00:00:00:", StringComparison.Ordinal);
    }

    /// <summary>A fingerprint has more pairs.</summary>
    private static bool IsApart(string text, int start)
    {
        var end = start + Length;
        return (start == 0 || !IsPart(text[start - 1])) && (end == text.Length || !IsPart(text[end]));
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter is ':' or '.';
}
