using System.Net;
using System.Net.Sockets;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Output;
using ImmunoHandbook.Reports;
using ImmunoHandbook.Serving;
using Xunit;

namespace ImmunoHandbook.Tests.Serving;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";

    private readonly LiveSite _site = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly PreviewServer _server;
    private readonly HttpClient _client = new();
    private Task _serving = Task.CompletedTask;

    public PreviewServerTests() => _server = new PreviewServer(_site);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Build([], ("site/index.html", Page("first")), ("site/en/a b.html", Page("spaced")), ("site/x.css", "body{}"),
            ("site/404.html", Page("lost")), ("reports/build.json", "{}"));
        _server.Start(port: 0);
        _client.BaseAddress = new Uri(_server.Address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        _serving = _server.ServeAsync(_stop.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // On a busy machine the listener may be closed before the wait for the next caller sees that it is over.
        var end = await Record.ExceptionAsync(() => _serving);
        Assert.True(end is null or OperationCanceledException, end?.ToString());
        _server.Dispose();
        _client.Dispose();
        _stop.Dispose();
    }

    [Theory]
    [InlineData("", "first")]
    [InlineData("index.html?from=mail", "first")]
    [InlineData("en/a%20b.html", "spaced")]
    public async Task A_page_is_found_by_its_address(string address, string text) =>
        Assert.Contains(text, await _client.GetStringAsync(new Uri(address, UriKind.Relative), Ended), StringComparison.Ordinal);

    [Fact]
    public async Task Other_files_are_sent_as_they_are_with_their_type()
    {
        using var answer = await _client.GetAsync(new Uri("x.css", UriKind.Relative), Ended);

        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("body{}", await answer.Content.ReadAsStringAsync(Ended));
    }

    [Theory]
    [InlineData("gone.html")]
    [InlineData("../reports/build.json")]
    [InlineData("..%2freports%2fbuild.json")]
    [InlineData("%2e%2e/reports/build.json")]
    [InlineData("//reports/build.json")]
    [InlineData("/etc/passwd")]
    public async Task Nothing_but_the_site_is_served(string address)
    {
        var answer = await AskAsync($"GET /{address} HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.Contains("lost", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE / HTTP/1.1\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHos")]
    public async Task A_request_that_makes_no_sense_does_not_end_the_preview(string request)
    {
        Assert.DoesNotContain("200 OK", await AskAsync(request), StringComparison.Ordinal);

        using var next = await _client.GetAsync(new Uri("", UriKind.Relative), Ended);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:8080")]
    [InlineData("LocalHost:1")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("127.9.9.9")]
    [InlineData("[::1]:8080")]
    public async Task It_answers_to_names_that_nobody_else_can_have(string host) =>
        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync($"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"), StringComparison.Ordinal);

    /// <summary>A name of the web that leads to this machine for a moment would let its page read the preview (DNS rebinding).</summary>
    [Theory]
    [InlineData("Host: evil.example\r\n")]
    [InlineData("Host: evil.example:8080\r\n")]
    [InlineData("Host: localhost.evil.example\r\n")]
    [InlineData("Host: localhost@evil.example\r\n")]
    [InlineData("Host: 127.0.0.1.evil.example\r\n")]
    [InlineData("Host: 192.168.0.1\r\n")]
    [InlineData("Host: localhost:80:80\r\n")]
    [InlineData("Host: localhost\r\nHost: evil.example\r\n")]
    [InlineData("Host:\r\n")]
    [InlineData("")]
    public async Task Other_names_are_turned_away_with_one_line(string header)
    {
        foreach (var path in new[] { "", LiveReload.EventPath })
        {
            var answer = await AskAsync($"GET /{path} HTTP/1.1\r\n{header}\r\n");

            Assert.StartsWith("HTTP/1.1 421 ", answer, StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\n421 Misdirected Request\n", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http://localhost:8080", "200")]
    [InlineData("http://localhost:9090", "403")]
    [InlineData("https://evil.example", "403")]
    [InlineData("null", "403")]
    public async Task A_page_of_another_origin_gets_nothing(string origin, string status)
    {
        Assert.StartsWith($"HTTP/1.1 {status} ", await AskAsync($"GET / HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: {origin}\r\n\r\n"), StringComparison.Ordinal);
        if (status == "403")
        {
            Assert.StartsWith("HTTP/1.1 403 ", await AskAsync($"GET /{LiveReload.EventPath} HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: {origin}\r\n\r\n"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_reading_is_allowed(string method) =>
        Assert.StartsWith("HTTP/1.1 405 ", await AskAsync($"{method} / HTTP/1.1\r\nHost: localhost\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    public async Task Who_never_says_what_it_wants_is_let_go()
    {
        using var server = new PreviewServer(_site) { Patience = TimeSpan.FromMilliseconds(200) };
        server.Start(port: 0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ended);
        var serving = server.ServeAsync(stop.Token);
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, new Uri(server.Address).Port, Ended);
        await slow.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: loc"u8.ToArray(), Ended);

        // The end of the stream: the server has closed it, though the request was never whole.
        var end = await Record.ExceptionAsync(async () => Assert.Equal(0, await slow.GetStream().ReadAsync(new byte[1], Ended).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Ended)));

        Assert.True(end is null or IOException, end?.ToString());
        await stop.CancelAsync();
        await Record.ExceptionAsync(() => serving);
    }

    [Fact]
    public async Task Callers_beyond_any_browsers_need_are_turned_away_and_make_room_when_they_leave()
    {
        var port = new Uri(_server.Address).Port;
        var callers = Enumerable.Range(0, 64).Select(_ => new TcpClient()).ToList();
        try
        {
            foreach (var caller in callers)
            {
                await caller.ConnectAsync(IPAddress.Loopback, port, Ended);
                await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET /{LiveReload.EventPath} HTTP/1.1\r\nHost: localhost\r\n\r\n"), Ended);
                Assert.True(await caller.GetStream().ReadAsync(new byte[1000], Ended) > 0);
            }

            Assert.False(await IsAnsweredAsync());
        }
        finally
        {
            callers.ForEach(caller => caller.Dispose());
        }

        for (var tries = 0; tries < 100 && !await IsAnsweredAsync(); tries++)
        {
            await Task.Delay(50, Ended);
        }

        Assert.True(await IsAnsweredAsync());
    }

    /// <summary>A connection that is closed before its request was read breaks on either side.</summary>
    private async Task<bool> IsAnsweredAsync()
    {
        try
        {
            return (await AskAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).Contains("first", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            return false;
        }
    }

    [Fact]
    public async Task A_page_loads_the_reload_script_and_the_files_of_the_build_do_not_change()
    {
        var page = await _client.GetStringAsync(new Uri("", UriKind.Relative), Ended);

        Assert.Contains($"<script src=\"/{LiveReload.ScriptPath}\"></script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Security-Policy", page, StringComparison.Ordinal);
        Assert.Equal(Page("first"), Encoding.UTF8.GetString(_site.Find("index.html")!.Value.Span));
        Assert.Contains(
            LiveReload.EventPath, await _client.GetStringAsync(new Uri(LiveReload.ScriptPath, UriKind.Relative), Ended), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_the_head_gets_no_body()
    {
        var answer = await AskAsync("HEAD /x.css HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.Contains("Content-Length: 6\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_is_left_alone_when_the_books_have_nothing_to_add()
    {
        using var stream = await _client.GetStreamAsync(new Uri(LiveReload.EventPath, UriKind.Relative), Ended);
        using var reader = new StreamReader(stream);
        var news = reader.ReadLineAsync(Ended).AsTask();

        Assert.False(_site.Complete(Result([], ("site/index.html", Page("with books")))));
        await Task.Delay(100, Ended);
        Assert.False(news.IsCompleted);
        Assert.Contains("with books", await _client.GetStringAsync(new Uri("", UriKind.Relative), Ended), StringComparison.Ordinal);

        var fault = new Diagnostic(new DiagnosticCode("HB9999", Severity.Error, "A test"), Severity.Error, "No glyph.", SourceLocation.WholeFile("a"));
        Assert.True(_site.Complete(Result([fault])));
        Assert.Equal("data: changed", await news.WaitAsync(TimeSpan.FromSeconds(10), Ended));
    }

    [Fact]
    public async Task An_open_page_hears_of_a_change()
    {
        using var stream = await _client.GetStreamAsync(new Uri(LiveReload.EventPath, UriKind.Relative), Ended);
        using var reader = new StreamReader(stream);
        var news = reader.ReadLineAsync(Ended).AsTask();
        await Task.Delay(100, Ended);
        Assert.False(news.IsCompleted);

        Build([], ("site/index.html", Page("second")));

        Assert.Equal("data: changed", await news.WaitAsync(TimeSpan.FromSeconds(10), Ended));
        Assert.Contains("second", await _client.GetStringAsync(new Uri("", UriKind.Relative), Ended), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_last_good_pages_and_says_what_is_wrong()
    {
        var code = new DiagnosticCode("HB9999", Severity.Error, "A test");
        Build([new(code, Severity.Error, "No <such> chapter.", new SourceLocation("content/en/01-a.md", 3, 1))], ("site/index.html", Page("half")));

        var page = await _client.GetStringAsync(new Uri("", UriKind.Relative), Ended);

        Assert.Contains("first", page, StringComparison.Ordinal);
        Assert.Contains("content/en/01-a.md(3,1)", page, StringComparison.Ordinal);
        Assert.Contains("No &lt;such&gt; chapter.", page, StringComparison.Ordinal);
    }

    private static string Page(string text) => $"<html><head>{Policy}</head><body><p>{text}</p></body></html>";

    private void Build(IReadOnlyList<Diagnostic> findings, params (string Path, string Text)[] files) => _site.Update(Result(findings, files));

    private static BuildResult Result(IReadOnlyList<Diagnostic> findings, params (string Path, string Text)[] files)
    {
        OutputFile[] outputs = [.. files.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))];
        return new BuildResult(new BuildReport(findings), ExitCode.Fine) { Outputs = new OutputSet(outputs, []) };
    }

    /// <summary>What the server answers to these very bytes: a client library would tidy the address first.</summary>
    private async Task<string> AskAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, _client.BaseAddress!.Port, Ended);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Ended);
        connection.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Ended);
    }
}
