using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links;

/// <summary>What the check of a site without a network learned beside its findings.</summary>
/// <param name="Checked">Number of addresses looked at.</param>
/// <param name="Outside">What only the network can judge: addresses over http and https that lead out of the site.</param>
internal sealed record LinkSurvey(int Checked, IReadOnlyList<OutsideLink> Outside)
{
    public static readonly LinkSurvey Empty = new(0, []);

    /// <summary>Where the site lies on the web, as far as its pages say.</summary>
    public SiteRoot Root { get; init; } = SiteRoot.Anywhere;
}
