using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ImmunoHandbook.Links.Online;

/// <summary>Judges certificates as browsers do and remembers why one was refused: the exception that follows does not say.</summary>
internal sealed class CertificateRegister
{
    /// <summary>Authority Information Access (RFC 5280, 4.2.2.1): where the missing middle of a chain can be fetched.</summary>
    private const string WhereIssuersAre = "1.3.6.1.5.5.7.1.1";

    private readonly ConcurrentDictionary<string, (ReplyFault Fault, string Reason)> _refused = new(StringComparer.OrdinalIgnoreCase);

    public SslClientAuthenticationOptions Options() => new()
    {
        RemoteCertificateValidationCallback = Judge,

        // A certificate names addresses to fetch issuers and revocations from. They are somebody else's text: fetching
        // them would go past the guard of private networks.
        CertificateChainPolicy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },
    };

    /// <summary>Null where the certificate of the host was not what failed.</summary>
    public (ReplyFault Fault, string Reason)? Find(string host) => _refused.TryGetValue(host, out var refused) ? refused : null;

    private bool Judge(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (sender is SslStream { TargetHostName: { } host })
        {
            _refused[host] = ReasonOf(certificate as X509Certificate2, chain, errors);
        }

        return false;
    }

    private static (ReplyFault Fault, string Reason) ReasonOf(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var status = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        return (errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0 ? (ReplyFault.Certificate, "has a certificate for another host: browsers refuse it")
            : (status & X509ChainStatusFlags.NotTimeValid) != 0 ? (ReplyFault.Certificate, "has a certificate that has run out: browsers refuse it")
            : IsIncomplete(certificate, status) ? (ReplyFault.IncompleteChain, "has a certificate that only browsers can judge: its server sends it without the one before")
            : (ReplyFault.Certificate, "has a certificate that nobody vouches for: browsers refuse it");
    }

    private static bool IsIncomplete(X509Certificate2? certificate, X509ChainStatusFlags status) =>
        (status & ~(X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation)) == X509ChainStatusFlags.PartialChain
        && certificate?.Extensions.Any(e => e.Oid?.Value == WhereIssuersAre) == true;
}
