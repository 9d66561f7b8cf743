using System.Buffers;

namespace EcResults.Rules;

/// <summary>MAC addresses that a vendor assigned. Those of containers and virtual machines are made up, and say nothing.</summary>
internal static class HardwareAddresses
{
    /// <summary>Six pairs of hexadecimal digits with colons or dashes between them.</summary>
    private const int Length = 17;

    /// <summary>
    /// What hypervisors give to their guests' cards (Xen, Hyper-V, VMware, VirtualBox), the range for documentation (RFC
    /// 7042), and the loopback's.
    /// </summary>
    private static readonly string[] MadeUp =
    [
        "00:00:00:",
        "00:00:5e:00:53",
        "00:16:3e",
        "00:15:5d",
        "00:0c:29",
        "00:05:69",
        "00:50:56",
        "08:00:27",
    ];

    private static readonly SearchValues<char> Separators = SearchValues.Create(":-");

    public static IEnumerable<TextSpan> In(ContributedText passage)
    {
        var text = passage.Text;
        for (var mark = Next(text, 0); mark >= 0; mark = Next(text, mark + 1))
        {
            var start = mark - 2;
            if (
                start >= 0
                && start + Length <= text.Length
                && text[mark + 3] == text[mark]
                && IsAddress(text.AsSpan(start, Length))
                && IsApart(text, start)
            )
            {
                yield return new TextSpan(start, Length, "a hardware address", IsCertain: true);
            }
        }
    }

    private static int Next(string text, int from)
    {
        var found = from < text.Length ? text.AsSpan(from).IndexOfAny(Separators) : -1;
        return found < 0 ? -1 : from + found;
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Length; i++)
        {
            if (i % 3 == 2 ? text[i] != text[2] : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        // The second bit of the first byte says that it was made up on the spot, the first that it is a group; QEMU's
        // 52:54:00 has the former.
        var second = Convert.ToInt32(text[1].ToString(), 16);
        return (second & 0b11) == 0 && !IsMadeUp(text);
    }

    private static bool IsMadeUp(ReadOnlySpan<char> text)
    {
        var spelled = text.ToString().Replace('-', ':');
        return MadeUp.Any(start => spelled.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A fingerprint has more pairs; a full stop may end a sentence.</summary>
    private static bool IsApart(string text, int start)
    {
        var end = start + Length;
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        return (start == 0 || !IsPart(text[start - 1]))
            && (end == text.Length || !IsPart(text[end]) || (text[end] == '.' && char.IsWhiteSpace(next)));
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter is ':' or '.' or '-' or '_';
}
