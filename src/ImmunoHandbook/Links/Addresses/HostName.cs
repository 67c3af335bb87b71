using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ImmunoHandbook.Links.Addresses;

/// <summary>The part of an address between <c>//</c> and its path (WHATWG URL, 3.5 and 4.4, authority to port state).</summary>
internal static class HostName
{
    private const int PortsEnd = 65_535;

    /// <summary>The host in lower case, with its port unless it is the scheme's own; null where no browser can open it.</summary>
    public static string? Parse(ReadOnlySpan<char> authority, bool isSecure)
    {
        var user = authority.LastIndexOf('@');
        var rest = authority[(user + 1)..];
        var bracket = rest.LastIndexOf(']');
        var colon = rest[(bracket + 1)..].IndexOf(':');
        var host = colon < 0 ? rest : rest[..(bracket + 1 + colon)];
        var port = colon < 0 ? default : rest[(bracket + 2 + colon)..];
        if (port.Length > 0 && !(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= PortsEnd))
        {
            return null;
        }

        if (Host(host) is not { } name)
        {
            return null;
        }

        return port.Length == 0 || port.SequenceEqual(isSecure ? "443" : "80") ? name : $"{name}:{port}";
    }

    private static string? Host(ReadOnlySpan<char> host)
    {
        if (host.Length > 1 && host[0] == '[' && host[^1] == ']')
        {
            return IPAddress.TryParse(host[1..^1], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 && !host.Contains('%')
                ? host.ToString().ToLowerInvariant()
                : null;
        }

        var name = Uri.UnescapeDataString(host).ToLowerInvariant();
        if (name.Length == 0 || name.Any(IsForbidden))
        {
            return null;
        }

        var labels = name.TrimEnd('.').Split('.');
        return labels.Any(label => label.Length == 0) || (IsNumber(labels[^1]) && !IsFourthVersion(labels)) ? null : name;
    }

    /// <summary>Forbidden domain code points (3.5), and spaces that letters beyond ASCII have.</summary>
    private static bool IsForbidden(char c) => c <= ' ' || c == '\x7F' || "#/:<>?@[\\]^|%".Contains(c, StringComparison.Ordinal) || char.IsWhiteSpace(c);

    /// <summary>A host whose last label is a number is an address of version 4 or nothing ("ends in a number", 3.5).</summary>
    private static bool IsNumber(string label) => label.All(char.IsAsciiDigit) || (label.StartsWith("0x", StringComparison.Ordinal) && label.Skip(2).All(char.IsAsciiHexDigit));

    private static bool IsFourthVersion(string[] labels)
    {
        if (labels.Length > 4)
        {
            return false;
        }

        for (var i = 0; i < labels.Length; i++)
        {
            // The last number fills all bytes that are left (IPv4 parser, 3.5).
            var most = i == labels.Length - 1 ? (1L << (8 * (5 - labels.Length))) - 1 : 255;
            if (NumberOf(labels[i]) is not { } number || number > most)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Decimal, or octal after 0, or hexadecimal after 0x.</summary>
    private static long? NumberOf(string label)
    {
        var radix = label.StartsWith("0x", StringComparison.Ordinal) ? 16 : label.Length > 1 && label[0] == '0' ? 8 : 10;
        var number = 0L;
        foreach (var c in radix == 16 ? label.AsSpan(2) : label)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= radix || number > uint.MaxValue)
            {
                return null;
            }

            number = (number * radix) + digit;
        }

        return number;
    }
}
