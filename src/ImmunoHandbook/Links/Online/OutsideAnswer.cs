namespace ImmunoHandbook.Links.Online;

/// <summary>What the network says of an address.</summary>
internal enum OutsideVerdict
{
    /// <summary>Not asked: left out by the handbook's own rules.</summary>
    Excluded,

    /// <summary>Not asked: the run ended before its turn came.</summary>
    NotReached,
    Alive,

    /// <summary>Alive under another address, which its server calls the lasting one.</summary>
    Moved,

    /// <summary>The server does not talk to programs; people may well get in. Never a failure.</summary>
    Blocked,

    /// <summary>Something answers, but no longer the page that was linked to.</summary>
    Drifted,

    /// <summary>No answer today: a fault that may pass.</summary>
    Unreachable,
    Dead,
}

/// <param name="Reason">For people, as the rest of a sentence that begins with the address.</param>
internal sealed record OutsideAnswer(OutsideVerdict Verdict, string Reason)
{
    public static readonly OutsideAnswer NotAsked = new(OutsideVerdict.NotReached, "was not asked");

    /// <summary>The lasting address, with a fragment where the server names one, where it is another one.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Where the last redirect led, without a fragment.</summary>
    public string? Final { get; init; }

    /// <summary>What the page was when it was looked at, or null where it was not.</summary>
    public PageExcerpt? Page { get; init; }

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>No server was met at all: the fault may be this machine's.</summary>
    public bool IsUnmet { get; init; }

    /// <summary>The server says that the page is as the ledger knows it.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The ledger's word, taken because it is young; nobody was asked.</summary>
    public bool IsBelieved { get; init; }

    public bool IsGood => Verdict is OutsideVerdict.Alive or OutsideVerdict.Moved;

    public bool IsFailure => Verdict is OutsideVerdict.Dead or OutsideVerdict.Unreachable;
}
