using System.Net;
using System.Net.Sockets;

namespace ImmunoHandbook.Links.Online;

/// <summary>Finds the addresses of a host; tests put their own in its place.</summary>
internal delegate Task<IPAddress[]> HostLookup(string host, CancellationToken stop);

/// <summary>The host's name leads into a private network.</summary>
internal sealed class PrivateHostException(string host) : Exception(host);

/// <summary>The name of the host is not known.</summary>
internal sealed class UnknownHostException(string host, bool isFinal) : Exception(host)
{
    /// <summary>The name does not exist; else nobody could be asked.</summary>
    public bool IsFinal { get; } = isFinal;
}

/// <summary>
/// Connections to the public internet only. The name is looked up here and the connection goes to the very address that
/// was judged, so that a name that changes its meaning between two look-ups (DNS rebinding) leads nowhere.
/// </summary>
internal static class GuardedConnection
{
    /// <summary>The most of an unread body that is taken to keep a connection in use; what is longer is hung up on.</summary>
    private const int MostDrained = 16 << 10;

    public static HttpClient Client(HostLookup lookup, bool allowPrivate, TimeSpan timeout, CertificateRegister certificates)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = timeout,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = MostDrained,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
            SslOptions = certificates.Options(),
            ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, lookup, allowPrivate, stop),
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public static async Task<IPAddress[]> SystemLookup(string host, CancellationToken stop)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, stop);
        }
        catch (SocketException fault)
        {
            throw new UnknownHostException(host, fault.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData);
        }
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, HostLookup lookup, bool allowPrivate, CancellationToken stop)
    {
        var found = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await lookup(target.Host, stop);
        var addresses = allowPrivate ? found : [.. found.Where(PublicNetwork.Holds)];
        if (addresses.Length == 0)
        {
            throw found.Length == 0 ? new UnknownHostException(target.Host, isFinal: true) : new PrivateHostException(target.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
