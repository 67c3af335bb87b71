namespace ImmunoHandbook.Links.Online;

/// <summary>What is remembered of an address from run to run.</summary>
/// <param name="Strikes">Days on which it failed since it was last good.</param>
internal sealed record LedgerEntry(string Address, DateOnly FirstSeen, DateOnly LastChecked, int Strikes)
{
    public DateOnly? LastGood { get; init; }

    public OutsideVerdict Verdict { get; init; }

    /// <summary>Where its redirects led when it was last good.</summary>
    public string? Final { get; init; }

    public string Title { get; init; } = "";

    public string Language { get; init; } = "";

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>This many days of failing are no passing trouble.</summary>
    public const int LastingStrikes = 3;

    public bool IsFresh(DateOnly today, int maxAge) =>
        LastGood is { } good && LastGood == LastChecked && today.DayNumber - good.DayNumber < maxAge && today >= good;

    /// <summary>The entry after a run. Two failures on one day are one strike: a bad hour must not count as three bad days.</summary>
    public static LedgerEntry After(LedgerEntry? before, string address, OutsideAnswer answer, DateOnly today)
    {
        var entry = before ?? new LedgerEntry(address, today, today, 0);
        if (answer.Verdict is OutsideVerdict.NotReached or OutsideVerdict.Excluded)
        {
            return entry;
        }

        var isNewDay = before is null || before.Verdict is not (OutsideVerdict.Dead or OutsideVerdict.Unreachable) || before.LastChecked != today;
        entry = entry with { LastChecked = today, Verdict = answer.Verdict, Strikes = !answer.IsFailure ? 0 : isNewDay ? entry.Strikes + 1 : entry.Strikes };
        return !answer.IsGood ? entry : entry with
        {
            LastGood = today,
            Final = answer.Final,
            Title = answer.Page?.Title ?? entry.Title,
            Language = answer.Page?.Language ?? entry.Language,
            EntityTag = answer.EntityTag ?? entry.EntityTag,
            LastModified = answer.LastModified ?? entry.LastModified,
        };
    }
}
