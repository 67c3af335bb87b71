using System.Net;
using System.Net.Sockets;
using ImmunoHandbook.Serving;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>Serves a folder below one path of this machine, as a web host would: nothing above that path, and no magic.</summary>
internal sealed class FolderServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly string _mount;

    /// <param name="mount">Path with a slash at both ends.</param>
    public FolderServer(string folder, string mount)
    {
        (_folder, _mount) = (folder, mount);
        var origin = $"http://127.0.0.1:{FreePort()}";
        Address = new Uri(origin + mount);
        _listener.Prefixes.Add(origin + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over, or the browser has left the page while it was sent.
            }
        }
    }

    private void Answer(HttpListenerContext exchange)
    {
        var path = Uri.UnescapeDataString(exchange.Request.Url!.AbsolutePath);
        var name = path.EndsWith('/') ? path + "index.html" : path;
        var file = Path.Combine(_folder, name.StartsWith(_mount, StringComparison.Ordinal) ? name[_mount.Length..] : "-");
        using var response = exchange.Response;
        if (!File.Exists(file))
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        response.ContentType = ContentTypes.Of(file);
        var content = File.ReadAllBytes(file);
        response.ContentLength64 = content.Length;
        response.OutputStream.Write(content);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
