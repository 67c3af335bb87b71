namespace ImmunoHandbook.Links.Online;

/// <summary>How many outside addresses came to which verdict, for the person who asked.</summary>
internal sealed record OnlineSummary(IReadOnlyList<(OutsideVerdict Verdict, int Count)> Counts, DateOnly CheckedOn)
{
    public static OnlineSummary Of(IEnumerable<OutsideAnswer> answers, DateOnly day) =>
        new([.. answers.GroupBy(a => a.Verdict).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))], day);

    public static string WordOf(OutsideVerdict verdict) => verdict switch
    {
        OutsideVerdict.NotReached => "not reached",
        _ => verdict.ToString().ToLowerInvariant(),
    };
}
