namespace ImmunoHandbook.Links.Online;

/// <summary>How many outside addresses came to which verdict, for the person who asked.</summary>
/// <param name="CheckedOn">The day since when each of them was looked at: that of the run, or the oldest that was believed.</param>
internal sealed record OnlineSummary(IReadOnlyList<(OutsideVerdict Verdict, int Count)> Counts, DateOnly CheckedOn)
{
    public static OnlineSummary Of(IEnumerable<OutsideAnswer> answers, DateOnly day) =>
        new([.. answers.GroupBy(a => a.Verdict).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))], day);

    public static string WordOf(OutsideVerdict verdict) => verdict switch
    {
        OutsideVerdict.Excluded => "excluded",
        OutsideVerdict.NotReached => "not reached",
        OutsideVerdict.Alive => "alive",
        OutsideVerdict.Moved => "moved",
        OutsideVerdict.Blocked => "blocked",
        OutsideVerdict.Drifted => "drifted",
        OutsideVerdict.Unreachable => "unreachable",
        _ => "dead",
    };
}
