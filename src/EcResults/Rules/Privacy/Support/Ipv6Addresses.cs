using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace EcResults.Rules;

/// <summary>Public IPv6 addresses: 2000::/3 without the ranges for documentation and tunnels.</summary>
internal static class Ipv6Addresses
{
    private const int LongestAddress = 45;

    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789abcdefABCDEF:.");

    public static IEnumerable<TextSpan> In(ContributedText passage)
    {
        var text = passage.Text;
        var at = 0;
        while (at < text.Length)
        {
            var colon = text.AsSpan(at).IndexOf(':');
            if (colon < 0)
            {
                yield break;
            }

            var start = at + colon;
            while (start > at && Letters.Contains(text[start - 1]))
            {
                start--;
            }

            var end = text.AsSpan(start).IndexOfAnyExcept(Letters);
            end = end < 0 ? text.Length : start + end;
            var run = text.AsSpan(start, end - start).TrimEnd(":.");
            if (
                !IsPartOfWord(text, start, end)
                && run.Length <= LongestAddress
                && run.Count(':') >= 3
                && IPAddress.TryParse(run, out var address)
                && IsPublic(address)
            )
            {
                yield return new TextSpan(start, run.Length, "a public IPv6 address", IsCertain: true);
            }

            at = Math.Max(end, at + colon + 1);
        }
    }

    private static bool IsPartOfWord(string text, int start, int end) =>
        (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
        || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'));

    private static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        var isUnicast = (bytes[0] & 0xE0) == 0x20;
        // 2001:db8::/32 and 3fff::/20 are for documentation, 2001::/23 for protocols.
        var isSpecial =
            (bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] < 0x02 || (bytes[2] == 0x0d && bytes[3] == 0xb8)))
            || (bytes[0] == 0x3f && bytes[1] == 0xff && bytes[2] < 0x10);
        return isUnicast && !isSpecial && !IsResolver(address);
    }

    private static bool IsResolver(IPAddress address) =>
        address.ToString()
            is "2001:4860:4860::8888"
                or "2001:4860:4860::8844"
                or "2606:4700:4700::1111"
                or "2606:4700:4700::1001";
}
