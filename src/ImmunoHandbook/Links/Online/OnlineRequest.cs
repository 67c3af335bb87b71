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

/// <summary>What a person asked of the check of outside links.</summary>
/// <param name="Today">The day that enters the ledger.</param>
internal sealed record OnlineRequest(OnlineConfig Config, DateOnly Today)
{
    /// <summary>File that remembers earlier runs, or null.</summary>
    public string? Ledger { get; init; }

    public FailOn FailOn { get; init; }

    /// <summary>Private networks may be asked too.</summary>
    public bool AllowPrivate { get; init; }

    public FailOn Rule => FailOn != FailOn.Usual ? FailOn : Ledger is null ? FailOn.All : FailOn.Lasting;

    /// <summary>Titles are only compared where they are remembered.</summary>
    public Wanted WantedOf(OutsideTarget target) =>
        target.Fragments.Count > 0 ? Wanted.Places : Ledger is not null ? Wanted.Title : Wanted.Head;
}
