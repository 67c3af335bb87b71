namespace ImmunoHandbook.Links;

/// <summary>What the check of a site without a network learned beside its findings.</summary>
/// <param name="Checked">Number of addresses looked at.</param>
/// <param name="Outside">What only the network can judge.</param>
internal sealed record LinkSurvey(int Checked, IReadOnlyList<OutsideLink> Outside)
{
    public static readonly LinkSurvey Empty = new(0, []);
}
