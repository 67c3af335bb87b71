using System.Net;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>A link in somebody's text never makes this program knock inside of a network.</summary>
public sealed class SafetyTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:0:10.0.0.1")]
    [InlineData("64:ff9b:1::808:808")]
    public void An_address_inside_a_network_is_known(string address) => Assert.False(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void An_address_of_the_internet_is_known(string address) => Assert.True(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://site.test:{0}/a")]
    [InlineData("http://127.0.0.1:{0}/a")]
    [InlineData("http://2130706433:{0}/a")]
    [InlineData("http://0x7f.1:{0}/a")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/a")]
    public async Task It_is_not_connected_to_by_name_or_number(string address)
    {
        await using var bench = new OnlineBench { AllowPrivate = false };
        bench.Server.Page("/a", "x");

        var finding = Assert.Single(await bench.CheckAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, bench.Server.Port)));

        Assert.Equal("HB0540", finding.Code.Id);
        Assert.Contains("private network", finding.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Server.Requests);
    }

    /// <summary>The name leads out at the first look and in at the second, as an attacker's name server would answer.</summary>
    [Fact]
    public async Task A_name_that_changes_its_meaning_gains_nothing()
    {
        var looks = 0;
        await using var bench = new OnlineBench { AllowPrivate = false, Lookup = (_, _) => Task.FromResult<IPAddress[]>([looks++ == 0 ? IPAddress.Parse("192.0.2.7") : IPAddress.Loopback]) };

        Assert.Equal("HB0540", Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"))).Code.Id);
        Assert.Empty(bench.Server.Requests);
    }

    [Fact]
    public async Task A_redirect_leads_neither_into_a_network_nor_to_another_program()
    {
        await using var outside = new OnlineBench();
        outside.Server.On("/a", 302, "Location: file:///etc/passwd\r\n").On("/b", 302, "Location: http://user:word@site.test/\r\n");

        Assert.Equal(["HB0540", "HB0540"], (await outside.CheckAsync(outside.Server.Address("/a"), outside.Server.Address("/b"))).Select(f => f.Code.Id));
        Assert.Equal(2, outside.Server.Requests.Count);
    }

    [Fact]
    public async Task A_password_in_an_address_is_never_sent()
    {
        await using var bench = new OnlineBench();

        Assert.Equal("HB0540", Assert.Single(await bench.CheckAsync($"http://user:word@site.test:{bench.Server.Port}/a")).Code.Id);
        Assert.Empty(bench.Server.Requests);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(22)]
    [InlineData(6667)]
    public async Task A_port_of_another_service_is_never_opened(int port)
    {
        await using var bench = new OnlineBench { Lookup = (_, _) => throw new InvalidOperationException("Nobody may look.") };

        var finding = Assert.Single(await bench.CheckAsync($"http://site.test:{port}/a"));

        Assert.Equal("HB0540", finding.Code.Id);
        Assert.Contains("no browser opens", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_opens_no_such_port_either()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 302, "Location: http://site.test:25/\r\n");

        Assert.Contains("port 25", Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"))).Message, StringComparison.Ordinal);
    }

    /// <summary>The guard stands in the connection itself, which every hop needs: there is no other way to a server.</summary>
    [Theory]
    [InlineData("http://10.0.0.7/secret")]
    [InlineData("http://[::ffff:10.0.0.7]/secret")]
    [InlineData("https://localhost/secret")]
    public async Task A_connection_into_a_network_is_never_made(string address)
    {
        using var client = GuardedConnection.Client((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), allowPrivate: false, TimeSpan.FromSeconds(5), new CertificateRegister());

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(address), TestContext.Current.CancellationToken));

        Assert.IsType<PrivateHostException>(fault.InnerException);
    }

    [Fact]
    public void Secrets_do_not_travel_unencrypted_over_the_internet()
    {
        Environment.SetEnvironmentVariable("HANDBOOK_TEST_PLAIN", "Bearer x1");
        var headers = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["site.test"] = new Dictionary<string, string> { ["Authorization"] = "HANDBOOK_TEST_PLAIN" } };
        var request = new OnlineRequest(OnlineConfig.Default with { Headers = headers }, OnlineBench.Today) { AllowedHeaders = [AllowedHeader.Of("Site.test=HANDBOOK_TEST_PLAIN")!.Value] };

        Assert.Empty(ServerTalk.HeadersFor(new Uri("http://site.test/"), request));
        Assert.Equal("Bearer x1", ServerTalk.HeadersFor(new Uri("https://SITE.test/"), request)["Authorization"]);
        Assert.Empty(ServerTalk.HeadersFor(new Uri("https://other.test/"), request));
    }

    [Theory]
    [InlineData("http://xn--0.test/")]
    [InlineData("http://xn--/")]
    [InlineData("http://a..b/")]
    [InlineData("http://\uD800.test/")]
    [InlineData("http://\u202E.test/")]
    [InlineData("http://host:99999/")]
    [InlineData("http://host:0/")]
    [InlineData("http://%00/")]
    [InlineData("http://")]
    [InlineData("https:///a")]
    public async Task An_address_that_makes_no_sense_is_told_and_ends_nothing(string address)
    {
        await using var bench = new OnlineBench { Lookup = (host, _) => throw new UnknownHostException(host, isFinal: true) };

        Assert.Equal("HB0540", Assert.Single(await bench.CheckAsync(address)).Code.Id);
    }

    [Fact]
    public async Task A_host_in_letters_of_any_script_is_looked_up_by_its_ASCII_name()
    {
        string? looked = null;
        await using var bench = new OnlineBench
        {
            Lookup = (host, _) =>
            {
                looked = host;
                return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
            },
        };
        bench.Server.Page("/a", "x");

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a", "m\u00FCnchen.test")));
        Assert.Equal("xn--mnchen-3ya.test", looked);
    }
}
