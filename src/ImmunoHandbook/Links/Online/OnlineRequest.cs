namespace ImmunoHandbook.Links.Online;

/// <summary>Which broken outside links make a run fail.</summary>
internal enum FailOn
{
    /// <summary>With a ledger <see cref="Lasting"/>, without one <see cref="All"/>.</summary>
    Usual,

    /// <summary>Every dead one.</summary>
    All,

    /// <summary>Those that no earlier run found broken: what this change brought in, or what broke since the last run.</summary>
    New,

    /// <summary>Those that failed on three days or more.</summary>
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
}
