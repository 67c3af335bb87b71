using System.Net;
using System.Net.Sockets;

namespace ImmunoHandbook.Links.Online;

/// <summary>
/// Tells addresses of the public internet from those that only mean something inside of a network: a link in a
/// translator's text must not make this program knock at a clinic's own machines. IANA special-purpose address
/// registries (RFC 6890 and what was added to it).
/// </summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] s_special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "::ffff:0:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Prefixes whose last 32 bits are an IPv4 address: what counts is where that one lies (RFC 6052, RFC 3056).</summary>
    private static readonly (IPNetwork Network, int Offset)[] s_carriers =
    [
        (IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("::/96"), 12), (IPNetwork.Parse("2002::/16"), 2),
    ];

    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Holds(address.MapToIPv4());
        }

        if (s_special.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)))
        {
            return false;
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return true;
        }

        var bytes = address.GetAddressBytes();
        return s_carriers.All(carrier => !carrier.Network.Contains(address) || Holds(new IPAddress(bytes.AsSpan(carrier.Offset, 4))));
    }
}
