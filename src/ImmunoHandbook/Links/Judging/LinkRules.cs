using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links.Judging;

/// <summary>What depends on more than the address: on the element that holds it and on the page.</summary>
internal sealed class LinkRules(SiteIndex site)
{
    public Verdict? Verdict(PageFacts page, in Link link, LinkAddress address) => link.Kind switch
    {
        LinkKind.ImageMap => MapVerdict(page, link.Target),
        LinkKind.Resource when IsMixed(page, address) => new Verdict(
            DiagnosticCodes.MixedContent, $"\"{link.Target}\" is fetched without encryption by a page that comes with it: browsers refuse it.", "Write https.")
        {
            Replacement = "https" + address.Full![4..],
        },
        LinkKind.Entry when address.Kind is AddressKind.Inside or AddressKind.RootRelative && address.Full is null => new Verdict(
            DiagnosticCodes.IncompleteEntry, $"\"{link.Target}\" is not a full address: those who read this list do not know the site's own.", "Begin it with https:// and the host."),
        _ => null,
    };

    private bool IsMixed(PageFacts page, LinkAddress address) =>
        site.Root.IsSecure && !page.UpgradesRequests && address.Full is { } full && full.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        && !full.AsSpan(5).StartsWith("//localhost", StringComparison.OrdinalIgnoreCase) && !full.AsSpan(5).StartsWith("//127.", StringComparison.Ordinal);

    private static Verdict? MapVerdict(PageFacts page, string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash >= 0 && page.Maps.Contains(target[(hash + 1)..])
            ? null
            : new Verdict(DiagnosticCodes.MissingFragment, $"The page has no map called \"{target}\".", "Name a map element of the page, with # before its name.");
    }
}
