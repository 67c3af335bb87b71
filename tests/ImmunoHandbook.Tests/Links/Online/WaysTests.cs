using System.Text;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>Where redirects lead, and where they must not.</summary>
public sealed class WaysTests
{
    [Fact]
    public async Task A_circle_is_told_from_a_way_that_is_too_long()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 302, "Location: /b\r\n").On("/b", 302, "Location: /a\r\n");
        for (var i = 0; i < 30; i++)
        {
            bench.Server.On($"/long{i}", 302, $"Location: /long{i + 1}\r\n");
        }

        var messages = (await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/long0"))).Select(f => f.Message).ToList();

        Assert.Contains("in a circle", messages[0], StringComparison.Ordinal);
        Assert.Contains("more than ten", messages[1], StringComparison.Ordinal);
        Assert.Equal(11, bench.Server.Requests.Count(r => r.Path.StartsWith("/long", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_that_wants_its_cookie_back_is_a_wall_and_no_loss()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 302, "Set-Cookie: seen=1\r\nLocation: /a\r\n");

        Assert.Equal("HB0543", Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"))).Code.Id);
        Assert.DoesNotContain(bench.Server.Requests, r => r.Head.Any(line => line.StartsWith("Cookie", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_place_that_a_redirect_names_goes_before_the_one_that_was_asked_for()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 301, "Location: /b/c#new\r\n").Page("/b/c", "<i id=new></i><i id=old></i>");

        Assert.Equal(bench.Server.Address("/b/c#new"), Assert.Single(await bench.CheckAsync(bench.Server.Address("/a#old"))).Replacement);
    }

    [Fact]
    public async Task A_new_address_in_letters_beyond_ASCII_is_followed()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", (_, stream) => ScriptedServer.Write(stream, Encoding.UTF8.GetBytes("HTTP/1.1 302 X\r\nLocation: /b/größe\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")));
        bench.Server.Page("/b/gr%C3%B6%C3%9Fe", "x");

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a")));
    }

    [Fact]
    public async Task What_was_asked_in_place_of_an_address_gives_no_new_one()
    {
        var server = new ScriptedServer();
        server.On("/stage/a", 301, "Location: /stage/b\r\n").Page("/stage/b", "x");
        await using var bench = new OnlineBench { Server = server, Config = OnlineConfig.Default with { Remap = [("https://live.test/", server.Address("/stage/"))] } };

        Assert.Empty(await bench.CheckAsync("https://live.test/a"));
    }

    [Theory]
    [InlineData("/index.html")]
    [InlineData("/Default.aspx")]
    [InlineData("/home")]
    [InlineData("/en/")]
    [InlineData("/en-GB")]
    public async Task The_front_page_under_another_name_is_no_loss(string path)
    {
        await using var bench = new OnlineBench();
        bench.Server.On(path, 302, "Location: /\r\n").Page("/", "x");

        Assert.Empty(await bench.CheckAsync(bench.Server.Address(path)));
    }

    [Theory]
    [InlineData("/cll")]
    [InlineData("/en/fever")]
    [InlineData("/page?id=3")]
    public async Task A_page_of_its_own_that_leads_to_the_front_page_is(string path)
    {
        await using var bench = new OnlineBench();
        bench.Server.On(path, 302, "Location: /\r\n").Page("/", "x");

        Assert.Equal("HB0544", Assert.Single(await bench.CheckAsync(bench.Server.Address(path))).Code.Id);
    }

    [Theory]
    [InlineData("http://www.a.nhs.uk:{0}/x", "http://www.b.nhs.uk:{0}/y/z", true)]
    [InlineData("http://www.a.org:{0}/x", "http://a.org:{0}/y/z", false)]
    [InlineData("http://a.org:{0}/x", "http://b.org:{0}/y/z", true)]
    public async Task A_page_that_went_to_somebody_elses_house_has_drifted(string first, string second, bool isLost)
    {
        await using var bench = new OnlineBench();
        string At(string address) => string.Format(System.Globalization.CultureInfo.InvariantCulture, address, bench.Server.Port);
        bench.Server.Page("/x", "<title>x</title>").Page("/y/z", "<title>x</title>");
        Assert.Empty(await bench.CheckOnDayAsync(0, FailOn.Usual, At(first)));
        bench.Server.On("/x", 302, $"Location: {At(second)}\r\n");

        Assert.Equal(isLost ? ["HB0544"] : [], (await bench.CheckOnDayAsync(1, FailOn.Usual, At(first))).Select(f => f.Code.Id));
    }

    [Fact]
    public async Task A_register_of_papers_that_sends_on_to_itself_has_not_answered_yet()
    {
        var server = new ScriptedServer();
        server.On("/dx/10.1/x", 301, "Location: https://doi.org/10.1/x\r\n");
        await using var bench = new OnlineBench { Server = server, Config = OnlineConfig.Default with { Retries = 0, Remap = [("http://dx.doi.org/", server.Address("/dx/"))] }, Lookup = OnlyTests };

        // The second register is not on this machine: that it was asked is seen from its not being met.
        Assert.Equal("HB0541", Assert.Single(await bench.CheckAsync("http://dx.doi.org/10.1/x")).Code.Id);
    }

    [Theory]
    [InlineData("https://doi.org/10.1000/1", true)]
    [InlineData("http://dx.doi.org/10.1000/1", true)]
    [InlineData("https://www.doi.org/10.1000/1", true)]
    [InlineData("https://www.doi.org/the-identifier/what-is-a-doi", false)]
    [InlineData("https://doi.org/", false)]
    [InlineData("https://doi.org.test/10.1000/1", false)]
    public void A_name_of_a_paper_is_known_from_a_page_of_the_register(string address, bool isName) => Assert.Equal(isName, PaperNames.Holds(new Uri(address)));

    private static Task<System.Net.IPAddress[]> OnlyTests(string host, CancellationToken stop) =>
        host.EndsWith(".test", StringComparison.Ordinal) ? Task.FromResult<System.Net.IPAddress[]>([System.Net.IPAddress.Loopback]) : throw new UnknownHostException(host, isFinal: false);
}
