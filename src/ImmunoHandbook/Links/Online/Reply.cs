namespace ImmunoHandbook.Links.Online;

internal enum ReplyFault
{
    None,
    Timeout,
    Refused,
    UnknownHost,
    NameServer,

    /// <summary>The certificate is for another host, has run out, or nobody vouches for it.</summary>
    Certificate,

    /// <summary>The server leaves out the middle of its chain of certificates; browsers fetch it, this program does not.</summary>
    IncompleteChain,

    /// <summary>Encryption failed before a certificate was seen.</summary>
    Handshake,
    Broken,
    Private,
}

/// <summary>What one request brought: a status with what matters of its head and body, or a fault.</summary>
internal readonly record struct Reply(int Status, ReplyFault Fault)
{
    /// <summary>Of a redirect, absolute.</summary>
    public Uri? Location { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The server asked for a proof that no program can give.</summary>
    public bool IsRobotsWall { get; init; }

    /// <summary>The server wants to know its visitors again.</summary>
    public bool SetsCookie { get; init; }

    public PageExcerpt? Page { get; init; }

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>What is wrong with the certificate, as the rest of a sentence that begins with the address.</summary>
    public string? CertificateReason { get; init; }

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308 && Location is not null;

    public bool IsLastingRedirect => Status is 301 or 308;

    /// <summary>No server was met: other addresses of the host will fare no better.</summary>
    public bool IsUnmet => Fault is ReplyFault.Timeout or ReplyFault.Refused or ReplyFault.UnknownHost or ReplyFault.NameServer;

    /// <summary>Another try may go better.</summary>
    public bool MayPass => Fault is ReplyFault.Timeout or ReplyFault.Refused or ReplyFault.NameServer or ReplyFault.Broken or ReplyFault.Handshake
        || Status is 408 or 425 or 429 or (>= 500 and < 600 and not 501);
}
