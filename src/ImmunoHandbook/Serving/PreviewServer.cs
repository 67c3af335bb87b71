using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImmunoHandbook.Serving;

/// <summary>
/// A small HTTP/1.1 server for this machine alone: pages from memory, and a stream of "changed" events. It only ever
/// tells; no request changes anything.
/// </summary>
internal sealed class PreviewServer(LiveSite site) : IDisposable
{
    private const int LongestRequest = 16 << 10;

    /// <summary>A browser keeps six to a host, and one more for each tab that waits for changes.</summary>
    private const int MostConnections = 64;

    private static readonly ReadOnlyMemory<byte> s_notFound = "Not found"u8.ToArray();

    private readonly SemaphoreSlim _room = new(MostConnections, MostConnections);
    private TcpListener? _listener;

    public string Address => $"http://localhost:{((IPEndPoint)_listener!.LocalEndpoint).Port}/";

    /// <summary>How long a caller may take to say what it wants, or to take what it asked for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

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

    public void Dispose()
    {
        _listener?.Dispose();
        _room.Dispose();
    }

    private async Task AnswerAsync(TcpClient client, CancellationToken stop)
    {
        using var owned = client;
        if (!await _room.WaitAsync(0, CancellationToken.None))
        {
            return;
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(Patience);
            var stream = client.GetStream();
            var request = RequestHead.Parse(await ReadHeadAsync(stream, limit.Token));
            if (RefusalOf(request) is { } refusal)
            {
                await SendAsync(stream, refusal, "x.txt", Encoding.ASCII.GetBytes(refusal + "\n"), limit.Token);
            }
            else if (request!.Path == LiveReload.EventPath)
            {
                await StreamEventsAsync(stream, stop);
            }
            else
            {
                await SendFileAsync(stream, request, limit.Token);
            }
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser went away or dawdles, or the preview ends: nobody is left to tell.
        }
        finally
        {
            _room.Release();
        }
    }

    /// <summary>The status line of a refusal, or null where the request is answered.</summary>
    private static string? RefusalOf(RequestHead? request) =>
        request is null ? "400 Bad Request"
        : !request.IsForThisMachine ? "421 Misdirected Request"
        : !request.IsFromHere ? "403 Forbidden"
        : request.Method is not ("GET" or "HEAD") ? "405 Method Not Allowed"
        : null;

    /// <summary>What came until the empty line that ends a head, or until there is no more.</summary>
    private static async Task<string> ReadHeadAsync(NetworkStream stream, CancellationToken stop)
    {
        var buffer = new byte[LongestRequest];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), stop);
            length += read;
            if (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is var end and >= 0)
            {
                return Encoding.Latin1.GetString(buffer, 0, end);
            }

            if (read == 0)
            {
                break;
            }
        }

        return "";
    }

    private async Task SendFileAsync(NetworkStream stream, RequestHead request, CancellationToken stop)
    {
        var name = request.Path.Length == 0 || request.Path.EndsWith('/') ? request.Path + "index.html" : request.Path;
        var (status, body) = LiveReload.ScriptPath == name ? ("200 OK", LiveReload.Script)
            : site.Find(name) is { } found ? ("200 OK", found)
            : ("404 Not Found", site.Find("404.html") ?? s_notFound);
        if (name.EndsWith(".html", StringComparison.Ordinal) || status[0] != '2')
        {
            body = LiveReload.AddTo(body, site.Errors);
            name = "x.html";
        }

        await SendAsync(stream, status, name, body, stop, withBody: request.Method == "GET");
    }

    private static async Task SendAsync(NetworkStream stream, string status, string name, ReadOnlyMemory<byte> body, CancellationToken stop, bool withBody = true)
    {
        var head = $"HTTP/1.1 {status}\r\nContent-Type: {ContentTypes.Of(name)}\r\nContent-Length: {body.Length}\r\nCache-Control: no-store\r\n"
            + "Cross-Origin-Resource-Policy: same-origin\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop);
        await stream.WriteAsync(withBody ? body : ReadOnlyMemory<byte>.Empty, stop);
    }

    /// <summary>Until the page is closed: a tab that is gone must not keep the room of one that is open.</summary>
    private async Task StreamEventsAsync(NetworkStream stream, CancellationToken stop)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
        var gone = stream.ReadAsync(new byte[1], stop).AsTask();
        while (!stop.IsCancellationRequested)
        {
            if (await Task.WhenAny(site.Changed.WaitAsync(stop), gone) == gone)
            {
                return;
            }

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(Patience);
            await stream.WriteAsync("data: changed\n\n"u8.ToArray(), limit.Token);
        }
    }
}
