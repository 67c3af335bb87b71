using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImmunoHandbook.Serving;

/// <summary>A small HTTP/1.1 server for this machine alone: pages from memory, and a stream of "changed" events.</summary>
internal sealed class PreviewServer(LiveSite site) : IDisposable
{
    private const int LongestRequest = 16 << 10;

    private static readonly ReadOnlyMemory<byte> s_notFound = "Not found"u8.ToArray();

    private TcpListener? _listener;

    public string Address => $"http://localhost:{((IPEndPoint)_listener!.LocalEndpoint).Port}/";

    /// <exception cref="SocketException">The port is taken.</exception>
    public void Start(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
    }

    public async Task ServeAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await _listener!.AcceptTcpClientAsync(stop);
            _ = AnswerAsync(client, stop);
        }
    }

    public void Dispose() => _listener?.Dispose();

    private async Task AnswerAsync(TcpClient client, CancellationToken stop)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                if (await ReadRequestAsync(stream, stop) is var (path, withBody))
                {
                    await (path == LiveReload.EventPath ? StreamEventsAsync(stream, stop) : SendFileAsync(stream, path, withBody, stop));
                }
            }
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            // The browser went away, or the preview ends: nobody is left to tell.
        }
    }

    /// <summary>Decoded path of a request without its query, and whether it wants the file and not its head only; null for any other request.</summary>
    private static async Task<(string Path, bool WithBody)?> ReadRequestAsync(NetworkStream stream, CancellationToken stop)
    {
        var buffer = new byte[LongestRequest];
        var length = 0;
        while (length < buffer.Length && buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), stop);
            if (read == 0)
            {
                return null;
            }

            length += read;
        }

        var parts = Encoding.Latin1.GetString(buffer, 0, length).Split(' ', 3);
        return parts.Length == 3 && parts[0] is "GET" or "HEAD" ? (Uri.UnescapeDataString(parts[1].Split('?')[0]).TrimStart('/'), parts[0] == "GET") : null;
    }

    private async Task SendFileAsync(NetworkStream stream, string path, bool withBody, CancellationToken stop)
    {
        var name = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        var (status, body) = LiveReload.ScriptPath == name ? ("200 OK", LiveReload.Script)
            : site.Find(name) is { } found ? ("200 OK", found)
            : ("404 Not Found", site.Find("404.html") ?? s_notFound);
        if (name.EndsWith(".html", StringComparison.Ordinal) || status[0] != '2')
        {
            body = LiveReload.AddTo(body, site.Errors);
            name = "x.html";
        }

        var head = $"HTTP/1.1 {status}\r\nContent-Type: {ContentTypes.Of(name)}\r\nContent-Length: {body.Length}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop);
        await stream.WriteAsync(withBody ? body : ReadOnlyMemory<byte>.Empty, stop);
    }

    private async Task StreamEventsAsync(NetworkStream stream, CancellationToken stop)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
        while (!stop.IsCancellationRequested)
        {
            await site.Changed.WaitAsync(stop);
            await stream.WriteAsync("data: changed\n\n"u8.ToArray(), stop);
        }
    }
}
