using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>A request as it came: method, path with query, and the lines of its head.</summary>
internal sealed record Heard(string Method, string Path, IReadOnlyList<string> Head)
{
    public bool Says(string line) => Head.Contains(line, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A server on this machine whose answers are written by the test, byte for byte. Each connection takes one request.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<Heard, Stream, Task>> _answers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly X509Certificate2? _certificate;
    private readonly Task _serving;

    public ScriptedServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _serving = ServeAsync();
    }

    public ConcurrentQueue<Heard> Requests { get; } = new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address(string path, string host = "site.test") => $"{(_certificate is null ? "http" : "https")}://{host}:{Port}{path}";

    public int Asked(string path) => Requests.Count(r => r.Path == path);

    public ScriptedServer On(string path, Func<Heard, Stream, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    /// <summary>An answer with this status, further head lines and body; HEAD gets its head only.</summary>
    public ScriptedServer On(string path, int status, string head = "", string body = "") =>
        On(path, (heard, stream) => Write(stream, Text(status, head, heard.Method == "HEAD" ? "" : body, body.Length)));

    public ScriptedServer Page(string path, string html, string head = "") => On(path, 200, "Content-Type: text/html\r\n" + head, html);

    public static byte[] Text(int status, string head, string body, int? length = null) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\nContent-Length: {length ?? body.Length}\r\nConnection: close\r\n{head}\r\n{body}");

    public static Task Write(Stream stream, byte[] bytes) => stream.WriteAsync(bytes).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _certificate?.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = AnswerAsync(client);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    var secure = new SslStream(stream);

                    // Offline: a server that looked for its own issuer would be taken for a client that did.
                    var context = SslStreamCertificateContext.Create(_certificate, null, offline: true);
                    await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = context });
                    stream = secure;
                }

                if (await ReadAsync(stream) is { } heard)
                {
                    Requests.Enqueue(heard);
                    await (_answers.TryGetValue(heard.Path, out var answer) ? answer(heard, stream) : Write(stream, Text(404, "", "")));
                }
            }
            catch (Exception fault) when (fault is IOException or SocketException or AuthenticationException or OperationCanceledException)
            {
                // The checker has hung up: what it said about it is what the test looks at.
            }
        }
    }

    private async Task<Heard?> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return lines.Count == 0 ? null : new Heard(lines[0].Split(' ')[0], lines[0].Split(' ')[1], lines);
    }
}
