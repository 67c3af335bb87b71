using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>URIs in the seven-bit form that a PDF wants (ISO 32000-1, 12.6.4.7).</summary>
internal static class UriSpelling
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = false };

    /// <summary>
    /// The host in its ASCII form (RFC 5891), everything else that a URI cannot hold as percent-encoded UTF-8 (RFC 3987,
    /// 3.1). What is already encoded stays as it is.
    /// </summary>
    public static byte[] ToAscii(string uri)
    {
        var (before, host, after) = SplitHost(uri);
        var result = new ByteBuilder(uri.Length + 16);
        Encode(result, before);
        Encode(result, AsciiHost(host));
        Encode(result, after);
        return result.ToArray();
    }

    private static (string Before, string Host, string After) SplitHost(string uri)
    {
        var scheme = uri.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return (uri, "", "");
        }

        var start = scheme + 3;
        var end = uri.AsSpan(start).IndexOfAny("/?#") is var at and >= 0 ? start + at : uri.Length;
        var user = uri.LastIndexOf('@', end - 1, end - start);
        start = user >= 0 ? user + 1 : start;
        var port = uri.IndexOf(':', start, end - start);
        var hostEnd = port >= 0 ? port : end;
        return (uri[..start], uri[start..hostEnd], uri[hostEnd..]);
    }

    private static string AsciiHost(string host)
    {
        if (Ascii.IsValid(host))
        {
            return host;
        }

        try
        {
            return Idn.GetAscii(host);
        }
        catch (ArgumentException)
        {
            // Not a host name: percent-encoding keeps the URI well formed, and whoever follows it is told by the browser.
            return host;
        }
    }

    private static void Encode(ByteBuilder to, string part)
    {
        foreach (var b in Encoding.UTF8.GetBytes(part))
        {
            if (b is <= 0x20 or >= 0x7F || "\"<>\\^`{|}"u8.Contains(b))
            {
                to.Add((byte)'%').Add(HexDigit(b >> 4)).Add(HexDigit(b & 15));
            }
            else
            {
                to.Add(b);
            }
        }
    }

    private static byte HexDigit(int value) => "0123456789ABCDEF"u8[value];
}
