namespace ImmunoHandbook.Links.Online;

/// <summary>
/// Which broken outside links make a run fail; the others are warnings. Broken is what is dead (status 404 or 410, no such
/// host, a certificate that browsers refuse ...) and what did not answer; the latter only fails where it lasts, because
/// the next hour may bring it back. Blocked, moved and drifted links never make a run fail.
/// </summary>
internal enum FailOn
{
    /// <summary>With a ledger <see cref="Lasting"/>, without one <see cref="All"/>.</summary>
    Usual,

    /// <summary>Every dead one, and every one that failed on three days.</summary>
    All,

    /// <summary>Dead ones on the first day on which they fail: what this change brought in, or what broke since it was last good.</summary>
    New,

    /// <summary>Those that failed on three days or more since they were last good. Several failures of one day count once.</summary>
    Lasting,
    None,
}

/// <param name="Host">In lower case, as IDNA writes it.</param>
internal readonly record struct AllowedHeader(string Host, string Variable)
{
    /// <summary>From <c>HOST=VARIABLE</c>; null where it is not written so.</summary>
    public static AllowedHeader? Of(string text)
    {
        var (host, variable) = text.Split('=') is [var left, var right] ? (left, right) : ("", "");
        return Uri.CheckHostName(host) != UriHostNameType.Unknown && variable.Length > 0 && variable.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? new AllowedHeader(host.ToLowerInvariant(), variable)
            : null;
    }
}

/// <summary>What a person asked of the check of outside links.</summary>
/// <param name="Today">The day that enters the ledger.</param>
internal sealed record OnlineRequest(OnlineConfig Config, DateOnly Today)
{
    /// <summary>File that remembers earlier runs, or null.</summary>
    public string? Ledger { get; init; }

    public FailOn FailOn { get; init; }

    /// <summary>Private networks may be asked too.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>
    /// What the command line lets go out: hosts and the environment variables that each of them may get. The rules that name
    /// the headers may be a stranger's; whoever starts the check knows the secrets.
    /// </summary>
    public IReadOnlyList<AllowedHeader> AllowedHeaders { get; init; } = [];

    public bool Allows(string host, string variable) => AllowedHeaders.Contains(new AllowedHeader(host.ToLowerInvariant(), variable));

    public FailOn Rule => FailOn != FailOn.Usual ? FailOn : Ledger is null ? FailOn.All : FailOn.Lasting;

    /// <summary>Titles are only compared where they are remembered.</summary>
    public Wanted WantedOf(OutsideTarget target) =>
        target.Fragments.Count > 0 ? Wanted.Places : Ledger is not null ? Wanted.Title : Wanted.Head;
}
