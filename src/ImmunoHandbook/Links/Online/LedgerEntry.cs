namespace ImmunoHandbook.Links.Online;

/// <summary>What is remembered of an address from run to run.</summary>
/// <param name="Strikes">Days on which it failed since it was last good, each counted once.</param>
internal sealed record LedgerEntry(string Address, DateOnly FirstSeen, DateOnly LastChecked, int Strikes)
{
    /// <summary>This many days of failing are no passing trouble.</summary>
    public const int LastingStrikes = 3;

    public DateOnly? LastGood { get; init; }

    public OutsideVerdict Verdict { get; init; }

    /// <summary>Where its redirects led when it was last good, without a fragment.</summary>
    public string? Final { get; init; }

    /// <summary>Of the page when it was accepted. It stays: a page that changes its title word by word drifts as well.</summary>
    public string Title { get; init; } = "";

    /// <summary>Likewise.</summary>
    public string Language { get; init; } = "";

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>A person has looked at what drifted and wrote so into the ledger: what is there now is what is meant.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>Young enough to be believed. Failures never are, and what has moved has to say where.</summary>
    public bool IsFresh(DateOnly today, int maxAge) =>
        Verdict == OutsideVerdict.Alive && !IsAccepted && LastGood is { } good && good == LastChecked && today >= good && today.DayNumber - good.DayNumber < maxAge;

    /// <summary>The entry after a run; the same where nobody was asked.</summary>
    public static LedgerEntry After(LedgerEntry? before, string address, OutsideAnswer answer, DateOnly today)
    {
        var entry = before ?? new LedgerEntry(address, today, today, 0);
        if (answer.IsBelieved || answer.Verdict is OutsideVerdict.NotReached or OutsideVerdict.Excluded)
        {
            return entry;
        }

        // A bad hour must not count as three bad days.
        var isNewDay = entry.Strikes == 0 || today > entry.LastChecked;
        var strikes = answer.IsGood ? 0 : answer.IsFailure && isNewDay ? entry.Strikes + 1 : entry.Strikes;
        entry = entry with { LastChecked = today, Verdict = answer.Verdict, Strikes = strikes };
        return answer.IsGood ? WithGood(entry, answer, today) : entry;
    }

    private static LedgerEntry WithGood(LedgerEntry entry, OutsideAnswer answer, DateOnly today) => entry with
    {
        LastGood = today,
        Final = answer.Final,
        Title = entry.Title.Length > 0 && !entry.IsAccepted ? entry.Title : answer.Page?.Title ?? "",
        Language = entry.Language.Length > 0 && !entry.IsAccepted ? entry.Language : answer.Page?.Language ?? "",
        EntityTag = answer.IsUnchanged ? answer.EntityTag ?? entry.EntityTag : answer.EntityTag,
        LastModified = answer.IsUnchanged ? answer.LastModified ?? entry.LastModified : answer.LastModified,
        IsAccepted = false,
    };

    /// <summary>Two lines on one address, as a merge of two branches leaves them: the younger counts, the oldest and the best day of both are kept.</summary>
    public LedgerEntry Joined(LedgerEntry other)
    {
        var (younger, older) = other.LastChecked >= LastChecked ? (other, this) : (this, other);
        return younger with
        {
            FirstSeen = older.FirstSeen < younger.FirstSeen ? older.FirstSeen : younger.FirstSeen,
            LastGood = younger.LastGood is null || older.LastGood > younger.LastGood ? older.LastGood : younger.LastGood,
        };
    }
}
