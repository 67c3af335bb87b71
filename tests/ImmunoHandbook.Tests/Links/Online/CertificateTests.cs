using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>A certificate that browsers refuse is told from one that this program cannot judge, and from encryption that failed for another reason.</summary>
public sealed class CertificateTests
{
    private static readonly DateTimeOffset s_longAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("other.test", 2090, "for another host")]
    [InlineData("site.test", 2021, "run out")]
    [InlineData("site.test", 2090, "nobody vouches")]
    public async Task What_is_wrong_with_it_is_said(string host, int until, string words)
    {
        await using var bench = new OnlineBench { Server = new ScriptedServer(SelfSigned(host, new DateTimeOffset(until, 1, 1, 0, 0, 0, TimeSpan.Zero))) };
        bench.Server.Page("/a", "x");

        var finding = Assert.Single(await bench.CheckAsync(bench.Server.Address("/a")));

        Assert.Equal("HB0540", finding.Code.Id);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Server.Requests);
    }

    /// <summary>Browsers fetch what a server leaves out. The address to fetch it from is somebody else's text: here it leads to this machine.</summary>
    [Fact]
    public async Task A_chain_without_its_middle_is_left_to_browsers_and_nothing_is_fetched_for_it()
    {
        await using var issuers = new ScriptedServer();
        await using var bench = new OnlineBench { Server = new ScriptedServer(WithoutItsIssuer($"http://127.0.0.1:{issuers.Port}/issuer.cer")) };

        var finding = Assert.Single(await bench.CheckAsync(bench.Server.Address("/a")));

        Assert.Equal("HB0543", finding.Code.Id);
        Assert.Contains("only browsers can judge", finding.Message, StringComparison.Ordinal);
        Assert.Empty(issuers.Requests);
    }

    [Fact]
    public async Task A_server_that_hangs_up_before_it_shows_one_may_be_better_tomorrow()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var hangingUp = Task.Run(
            async () =>
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                    await client.GetStream().ReadAtLeastAsync(new byte[5], 5, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
                }
            },
            TestContext.Current.CancellationToken);
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { Retries = 0 } };

        var finding = Assert.Single(await bench.CheckAsync($"https://site.test:{((IPEndPoint)listener.LocalEndpoint).Port}/a"));

        Assert.Equal("HB0541", finding.Code.Id);
        Assert.Contains("encryption", finding.Message, StringComparison.Ordinal);
        listener.Stop();
        Assert.NotNull(await Record.ExceptionAsync(() => hangingUp));
    }

    private static X509Certificate2 SelfSigned(string host, DateTimeOffset until)
    {
        using var key = RSA.Create(2048);
        using var made = RequestFor(host, key).CreateSelfSigned(s_longAgo, until);
        return Loaded(made);
    }

    private static X509Certificate2 WithoutItsIssuer(string whereIssuersAre)
    {
        using var issuerKey = RSA.Create(2048);
        var issuer = new CertificateRequest("CN=Issuer of a test", issuerKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        issuer.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = issuer.CreateSelfSigned(s_longAgo, s_longAgo.AddYears(70));
        using var key = RSA.Create(2048);
        var request = RequestFor("site.test", key);
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [whereIssuersAre]));
        using var signed = request.Create(authority, s_longAgo, s_longAgo.AddYears(69), [1, 2, 3, 4]);
        using var made = signed.CopyWithPrivateKey(key);
        return Loaded(made);
    }

    private static CertificateRequest RequestFor(string host, RSA key)
    {
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }

    private static X509Certificate2 Loaded(X509Certificate2 made) => X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
}
