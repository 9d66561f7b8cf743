using System.Net;
using System.Net.Sockets;

namespace EcResults.Rules;

/// <summary>Tells an address that leads to a machine or a network from one that leads to nobody.</summary>
internal static class PublicAddresses
{
    /// <summary>What is not public (IANA's registries of special purposes), public resolvers, and what everybody types.</summary>
    private static readonly IPNetwork[] Special =
    [
        .. """
            0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
            192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3
            8.8.8.8/32 8.8.4.4/32 1.1.1.1/32 1.0.0.1/32 9.9.9.9/32 1.2.3.4/32
            2001::/23 2001:db8::/32 3fff::/20
            2001:4860:4860::8888/128 2001:4860:4860::8844/128 2606:4700:4700::1111/128 2606:4700:4700::1001/128
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork Unicast6 = IPNetwork.Parse("2000::/3");

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

    /// <summary>Whether words are an IP address that is public.</summary>
    public static bool Has(string words) =>
        IPAddress.TryParse(words, out var address)
        && (address.AddressFamily == AddressFamily.InterNetwork || Unicast6.Contains(address))
        && !Array.Exists(Special, network => network.Contains(address));

    /// <summary>Whether a network card's address was made up for a virtual machine, and says nothing.</summary>
    public static bool IsMadeUp(string address)
    {
        var spelled = string.Join(':', address.Where(char.IsAsciiHexDigit).Chunk(2).Select(pair => new string(pair)));
        return Array.Exists(MadeUp, start => spelled.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
