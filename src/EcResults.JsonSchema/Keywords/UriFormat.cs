using System.Net;
using System.Net.Sockets;

namespace EcResults.JsonSchema;

/// <summary>RFC 3986 <c>URI</c>. <c>System.Uri</c> is no judge: on Unix it takes "/x" for a file.</summary>
internal static class UriFormat
{
    // The productions of RFC 3986, appendix A.
    private const string Letter = "[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2}";
    private const string Segment = $"({Letter}|[:@])*";
    private const string FutureAddress = $@"[Vv][0-9A-Fa-f]+\.({Letter}|:)+";
    private const string Host = $@"(\[([0-9A-Fa-f:.]+|{FutureAddress})\]|({Letter})*)";
    private const string Authority = $"(({Letter}|:)*@)?{Host}(:[0-9]*)?";
    private const string RestOfPath = $"({Letter}|[:@]){Segment}(/{Segment})*";
    private const string Query = $"({Letter}|[:@/?])*";

    private static readonly EcmaPattern Shape = EcmaPattern.Parse(
        $@"^[A-Za-z][A-Za-z0-9+.-]*:(//{Authority}(/{Segment})*|/?{RestOfPath}|/|)(\?{Query})?(#{Query})?$"
    );

    // The framework reads an embedded 01.2.3.4, whose first part others take for octal; the RFC does not allow it.
    private static readonly EcmaPattern LeadingZero = EcmaPattern.Parse(@"[:.]0[0-9]+\.|\.0[0-9]+$");

    public static bool Holds(string text)
    {
        if (!Shape.IsMatch(text))
        {
            return false;
        }
        // Brackets stand around an address and nowhere else.
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var address = open < 0 ? "" : text[(open + 1)..text.IndexOf(']', StringComparison.Ordinal)];
        return address.Length == 0 || address[0] is 'v' or 'V' || IsIPv6(address);
    }

    private static bool IsIPv6(string text) =>
        IPAddress.TryParse(text, out var address)
        && address.AddressFamily == AddressFamily.InterNetworkV6
        && !LeadingZero.IsMatch(text);
}
